// Comforts of the reading page: copy a citation, go from paragraph to paragraph, keep the reader's switches.
(() => {
  // ---------- one switch for every key that is a letter or a sign, the search's and the theme's too, on all pages

  const keys = document.getElementById("r-keys")
  const kept = (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null // no storage: the switches last as long as the page
    }
  }
  const isKey = (event) => event.key?.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey
    && !event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]")

  addEventListener("keydown", (event) => {
    const off = keys ? !keys.checked : kept("r-keys") === "off"
    if (off && isKey(event)) event.stopImmediatePropagation()
  }, true)

  const page = document.querySelector(".r-resolution")
  if (!page) return

  const said = document.createElement("div")
  said.className = "r-said"
  said.setAttribute("role", "status")
  document.body.append(said)
  let silence = 0
  const say = (words) => {
    clearTimeout(silence)
    said.textContent = words
    silence = setTimeout(() => { said.textContent = "" }, 2500)
  }

  // ---------- copy citation: "WTDC Resolution 67 (Hyderabad, 2010), recalling g), https://..."

  const address = (anchor) => {
    const base = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0]
    return anchor ? `${base}#${anchor}` : base
  }

  const citation = (anchor) => {
    const plain = [page.dataset.cite]
    const rich = [escaped(page.dataset.cite)]
    const paragraph = anchor && document.getElementById(anchor)
    if (paragraph) {
      const { clause = "", locator } = paragraph.dataset
      plain.push(`${clause} ${locator}`.trim())
      rich.push(`${clause && `<em>${escaped(clause)}</em> `}${escaped(locator)}`.trim())
    }
    plain.push(address(anchor))
    rich.push(`<a href="${escaped(address(anchor))}">${escaped(address(anchor))}</a>`)
    return { plain: plain.join(", "), rich: rich.join(", ") }
  }

  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

  const copy = async ({ plain, rich }) => {
    try {
      const [text, html] = [new Blob([plain], { type: "text/plain" }), new Blob([rich], { type: "text/html" })]
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": html })])
      say(`Copied: ${plain}`)
    } catch {
      say(plain) // the browser keeps its clipboard to itself: here it is to be copied by hand
    }
  }

  const paragraphs = [...page.querySelectorAll(".r-para")]

  for (const paragraph of paragraphs) {
    const { clause = "", locator } = paragraph.dataset
    const button = document.createElement("button")
    button.type = "button"
    button.className = "r-copy"
    button.dataset.rCopy = paragraph.id
    button.setAttribute("aria-label", `Copy citation of ${`${clause} ${locator}`.trim()}`)
    paragraph.querySelector(".r-label").after(button)
  }

  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-r-copy], [data-r-print]")
    if (!button) return
    if ("rPrint" in button.dataset) print()
    else copy(citation(button.dataset.rCopy))
  })

  // ---------- j, k and c

  const step = (by) => {
    const here = paragraphs.findIndex((each) => each.contains(document.activeElement))
    const seen = paragraphs.findIndex((each) => each.getBoundingClientRect().bottom > 120)
    const next = here >= 0 ? here + by : by > 0 ? seen : seen - 1
    const paragraph = paragraphs[Math.max(0, Math.min(next, paragraphs.length - 1))]
    paragraph?.scrollIntoView({ block: "center" })
    paragraph?.querySelector(".r-label").focus({ preventScroll: true, focusVisible: true })
  }

  document.addEventListener("keydown", (event) => {
    if (!isKey(event)) return
    if (event.key === "j") step(1)
    else if (event.key === "k") step(-1)
    else if (event.key === "c") copy(citation(event.target.closest(".r-para")?.id))
  })

  // ---------- switches outlive the page

  for (const box of page.querySelectorAll(".r-bar input")) {
    const was = kept(box.id)
    if (was) box.checked = was === "on"
    box.addEventListener("change", () => {
      try {
        localStorage.setItem(box.id, box.checked ? "on" : "off")
      } catch { /* no storage */ }
    })
  }
})()
