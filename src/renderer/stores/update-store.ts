import { create } from 'zustand'
import type { UpdateState } from '../../shared/window/update-channels'

/** How it stands with newer versions, as main last told. */
export const useUpdate = create<{ readonly state: UpdateState }>()(() => ({ state: { type: 'idle' } }))
