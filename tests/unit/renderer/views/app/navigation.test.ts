import { describe, expect, it } from 'vitest'
import { createNavigation } from '../../../../../renderer/views/app/navigation.ts'

describe('going around', () => {
  it('goes back and forward through the places', () => {
    const navigation = createNavigation({ view: 'library' })
    navigation.go({ view: 'events' })
    navigation.go({ view: 'sources' })
    navigation.back()
    expect(navigation.place.get()).toEqual({ view: 'events' })
    navigation.back()
    navigation.back()
    expect(navigation.place.get()).toEqual({ view: 'library' })
    navigation.forward()
    expect(navigation.place.get()).toEqual({ view: 'events' })
  })

  it('forgets the way forward when another way is taken', () => {
    const navigation = createNavigation({ view: 'library' })
    navigation.go({ view: 'events' })
    navigation.back()
    navigation.go({ view: 'excerpts' })
    navigation.forward()
    expect(navigation.place.get()).toEqual({ view: 'excerpts' })
  })

  it('does not count going to where one is', () => {
    const navigation = createNavigation({ view: 'library' })
    navigation.go({ view: 'events' })
    navigation.go({ view: 'events' })
    navigation.back()
    expect(navigation.place.get()).toEqual({ view: 'library' })
  })
})
