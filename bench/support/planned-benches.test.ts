import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../figures.ts'
import { namesIn } from './figure-tables.ts'
import { quickPlan, wholePlan } from './planned-benches.ts'

test('every bench of a plan is there, and no two have one name', () => {
  for (const plan of [wholePlan, quickPlan]) {
    for (const { bench } of plan) expect(existsSync(join(repositoryRoot, 'bench', `${bench}.ts`))).toBe(true)
    expect(new Set(plan.map(({ name }) => name)).size).toBe(plan.length)
  }
})

test('the page has a place for the figures of each bench of the whole plan, and for no other', () => {
  const page = readFileSync(join(repositoryRoot, 'docs', 'measurements.md'), 'utf8')
  expect([...namesIn(page)].sort()).toEqual(wholePlan.map(({ name }) => name).sort())
})
