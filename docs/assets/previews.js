// Previews of citations, from the cards that stand at the page's end: nothing is fetched, so they work from a disk.
// A mouse that rests on a citation, the keyboard's focus and a first tap open one; Escape, leaving it, or a tap elsewhere
// close it. Without this script a citation is a link, and the cards are where they are.
(() => {
  const OPENS_AFTER = 150 // so that a mouse on its way elsewhere opens nothing
  const CLOSES_AFTER = 300 // so that a mouse can cross to the preview
  let link = null // the citation whose preview is open
  let panel = null
  let timer = 0

  const citationOf = (event) => event.target.closest?.("a.r-cite[data-card]")
  const cardOf = (citation) => document.getElementById(citation.dataset.card)
  const later = (after, then) => { clearTimeout(timer); timer = setTimeout(then, after) }

  // The note in the margin says the same as the preview would: where it can be seen, it is lit instead.
  const noteOf = (citation) => {
    const note = citation.closest(".r-para")?.querySelector(`.r-note[data-card="${CSS.escape(citation.dataset.card)}"]`)
    const box = note?.getClientRects()[0]
    return box && box.top >= 0 && box.bottom <= innerHeight ? note : null
  }

  const light = (citation, lit) => {
    for (const each of [citation, noteOf(citation)]) each?.classList.toggle("r-lit", lit)
  }

  // And the other way round: pointing at a note lights the words that it belongs to.
  const lightFromNote = (event) => {
    const note = event.target.closest?.(".r-note[data-card]")
    const cited = note?.parentElement.querySelectorAll(`a.r-cite[data-card="${CSS.escape(note.dataset.card)}"]`)
    for (const citation of cited ?? []) citation.classList.toggle("r-lit", event.type === "pointerover")
  }

  const build = (card) => {
    const made = document.createElement("span")
    made.className = "r-preview"
    made.id = "r-preview"
    made.setAttribute("role", "dialog")
    made.lang = document.documentElement.lang // it speaks the page's language, not the text's
    made.dir = document.body.dir
    made.setAttribute("aria-label", card.querySelector(".r-card__title, .r-cite")?.textContent.trim() ?? "")
    for (const part of card.children) {
      if (part.matches(".r-card__back")) continue
      const copy = document.createElement("span")
      copy.className = part.className
      copy.append(...part.cloneNode(true).childNodes)
      made.append(copy)
    }
    return made
  }

  // Below the citation's last line; above its first one when there is no room below.
  const place = () => {
    if (getComputedStyle(panel).position !== "absolute") return
    const lines = link.getClientRects()
    const [first, last] = [lines[0], lines[lines.length - 1]]
    const frame = panel.offsetParent.getBoundingClientRect()
    const left = Math.max(8, Math.min(last.left, document.documentElement.clientWidth - panel.offsetWidth - 8))
    const below = last.bottom + panel.offsetHeight + 12 < innerHeight || first.top < panel.offsetHeight
    panel.style.left = `${left - frame.left}px`
    panel.style.top = `${(below ? last.bottom + 6 : first.top - panel.offsetHeight - 6) - frame.top}px`
  }

  const open = (citation) => {
    clearTimeout(timer)
    if (citation === link) return
    close()
    const card = cardOf(citation)
    light(citation, true)
    link = citation
    if (!card || noteOf(citation)) return
    panel = build(card)
    link.setAttribute("aria-describedby", panel.id)
    link.after(panel)
    place()
  }

  const close = () => {
    clearTimeout(timer)
    if (!link) return
    light(link, false)
    link.removeAttribute("aria-describedby")
    panel?.remove()
    link = panel = null
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return
    const citation = citationOf(event)
    if (citation) later(OPENS_AFTER, () => open(citation))
    else if (panel?.contains(event.target)) clearTimeout(timer)
    else if (link && !panel?.contains(document.activeElement) && document.activeElement !== link) later(CLOSES_AFTER, close)
    else if (!link) clearTimeout(timer)
  })

  document.addEventListener("pointerover", lightFromNote)
  document.addEventListener("pointerout", lightFromNote)

  document.addEventListener("focusin", (event) => {
    const citation = citationOf(event)
    if (citation && citation.matches(":focus-visible")) open(citation)
    else if (!panel?.contains(event.target)) close()
  })

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !link) return
    const back = panel?.contains(document.activeElement) ? link : null
    close()
    if (!back) return
    back.focus()
    close() // which the focus has opened again
  })

  document.addEventListener("click", (event) => {
    const citation = citationOf(event)
    const byFinger = event.pointerType === "touch" || event.pointerType === "pen"
    if (citation && byFinger && citation !== link && cardOf(citation)) {
      event.preventDefault()
      open(citation)
      panel?.scrollIntoView({ block: "nearest" })
    } else if (!panel?.contains(event.target) && citation !== link) close()
  })
})()
