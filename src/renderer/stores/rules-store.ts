import { create } from 'zustand'
import type { Rule } from '../../shared/rules'

/** The rules as main last told them; null before anybody asked. */
export const useRules = create<{ readonly rules: readonly Rule[] | null }>()(() => ({ rules: null }))
