// Tables that sort and filter, with the state in the address so that it can be shared. A long table has its rows in
// scripts beside the page, since a page on a disk may not fetch; they are loaded when a filter or an order is asked for.
(() => {
  "use strict"
  const PAGE = 200 // rows shown at a time
  const SEPARATOR = "|"
  const PAUSE = 120 // milliseconds without a key pressed before a filter is applied
  const compare = new Intl.Collator(undefined, { sensitivity: "base", numeric: true }).compare
  const arriving = new Map() // name of a table -> what to do with its rows

  globalThis.recitalsRows = (name, number, data) => arriving.get(name)?.(number, data)

  // ---------- rows: each a list of cells { text, href, values, sort, folded, names }

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

  const cell = (text, href = "", values = [], sort = "") =>
    ({ text, href, values: values.length ? values : [text], sort: sort || text, folded: fold(text), names: values.map(fold) })

  const writtenRows = (body) => [...body.rows].map((row) => [...row.cells].map((each) => {
    const { values, sort } = each.dataset
    return cell(each.textContent, each.querySelector("a")?.getAttribute("href") ?? "", values?.split(SEPARATOR), sort)
  }))

  const unpacked = ({ cells, rows }) => {
    const made = cells.map((each) => (typeof each === "string" ? cell(each) : cell(...each)))
    return rows.map((places) => places.map((place) => made[place]))
  }

  const script = (address) => new Promise((done, failed) => {
    const element = document.createElement("script")
    Object.assign(element, { src: address, onload: done, onerror: failed })
    document.head.append(element)
  })

  const loadedRows = async (name, stem, count) => {
    const parts = []
    arriving.set(name, (number, data) => { parts[number] = unpacked(data) })
    await Promise.all(Array.from({ length: count }, (_, number) => script(`${stem}-${number + 1}.js`)))
    return parts.flat()
  }

  // ---------- what is asked for: [name, value] of every filter that is set; the order stands beside it

  const ORDER = ["sort", "order"]

  const filters = (form) => [...new FormData(form)]
    .map(([name, value]) => [name, value.trim()])
    .filter(([name, value]) => value && !ORDER.includes(name))

  const query = (form) => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()))

  const share = (form) => {
    const asked = query(form)
    const wanted = asked.size ? `?${asked}` : ""
    try {
      history.replaceState(null, "", `${location.pathname}${wanted}`)
    } catch { // a page on a disk may not change its address in every browser
      location.hash = wanted
    }
  }

  const restore = (form) => {
    const address = location.hash.startsWith("#?") ? location.hash.slice(1) : location.search
    for (const [name, value] of new URLSearchParams(address)) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLElement) field.value = value
    }
    return query(form).size > 0
  }

  // ---------- choosing and ordering rows

  // A text that is all of some cell, or the id behind it, asks for that one; any other for the cells that hold it.
  const test = (form, places, rows, [name, value]) => {
    const words = fold(value).split(/\s+/)
    if (name === "text") return (row) => words.every((word) => row.some((each) => each.folded.includes(word)))
    const field = form.elements.namedItem(name)
    const place = places.get(field.dataset.column)
    if (field.tagName === "SELECT") return (row) => row[place].values.includes(value)
    const folded = fold(value)
    const exactly = (row) => row[place].folded === folded || row[place].names.includes(folded)
    if (rows.some(exactly)) return exactly
    return (row) => words.every((word) => row[place].folded.includes(word))
  }

  // Most cells occur many times: the distinct ones are compared, and rows by the ranks that these have then.
  const ordered = (rows, head, place, way) => {
    if (!head) return rows
    const difference = head.dataset.order === "number" ? (a, b) => a - b : compare
    const keys = [...new Set(rows.map((row) => row[place].sort))].sort(difference)
    const ranks = new Map(keys.map((key, rank) => [key, rank]))
    return [...rows].sort((a, b) => way * (ranks.get(a[place].sort) - ranks.get(b[place].sort)))
  }

  const element = (row, heads) => {
    const made = document.createElement("tr")
    row.forEach((each, place) => {
      const box = document.createElement(place ? "td" : "th")
      if (!place) box.scope = "row"
      box.dataset.head = heads[place].dataset.title
      box.classList.toggle("r-number", heads[place].dataset.order === "number")
      const link = document.createElement("a")
      link.href = each.href
      link.textContent = each.text
      box.append(each.href ? link : each.text)
      made.append(box)
    })
    return made
  }

  // ---------- one table

  const start = (table) => {
    const form = table.querySelector(".r-table__filters")
    if (!form) return
    const shown = table.querySelector(".r-table__shown")
    const body = table.querySelector("tbody")
    const heads = [...table.querySelectorAll("thead th")]
    const places = new Map(heads.map((head, place) => [head.dataset.name, place]))
    const more = Object.assign(document.createElement("button"), { type: "button", className: "r-button r-table__more" })
    const { noun, total, stem, scripts } = table.dataset
    const [sort, order] = ORDER.map((name) => form.elements.namedItem(name))
    const all = Number(total)
    let rows = null // a promise of all rows, made when first needed
    let turn = 0 // the last question asked; an earlier one that is answered late is dropped
    let found = []

    const allRows = () => {
      rows ??= scripts ? loadedRows(table.id, stem, Number(scripts)) : Promise.resolve(writtenRows(body))
      return rows
    }

    const counted = (number) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`

    const show = (from) => {
      if (!from) body.replaceChildren()
      body.append(...found.slice(from, from + PAGE).map((row) => element(row, heads)))
      more.hidden = body.rows.length >= found.length
      more.textContent = `Show ${Math.min(PAGE, found.length - body.rows.length)} more`
    }

    const mark = () => {
      for (const head of heads) {
        if (head.dataset.name === sort.value) head.setAttribute("aria-sort", order.value || "ascending")
        else head.removeAttribute("aria-sort")
      }
    }

    const apply = async () => {
      const mine = ++turn
      mark()
      if (scripts && !rows) shown.textContent = "Loading the rows …"
      let held
      try {
        held = await allRows()
      } catch {
        rows = null
        shown.textContent = "The rows could not be loaded."
        return
      }
      if (mine !== turn) return
      const asked = filters(form)
      const tests = asked.map((filter) => test(form, places, held, filter))
      const place = places.get(sort.value)
      const chosen = held.filter((row) => tests.every((passes) => passes(row)))
      found = ordered(chosen, heads[place], place, order.value ? -1 : 1)
      show(0)
      shown.textContent = asked.length ? `${found.length.toLocaleString("en")} of ${counted(all)}` : counted(all)
      // From now on all rows can be had here.
      for (const pager of document.querySelectorAll(".r-pager")) pager.hidden = true
    }

    const change = () => {
      share(form)
      return apply()
    }

    const sortBy = (name) => {
      order.value = sort.value === name && !order.value ? "descending" : ""
      sort.value = name
      change()
    }

    for (const head of heads) {
      head.dataset.title = head.textContent
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: head.textContent })
      button.addEventListener("click", () => sortBy(head.dataset.name))
      head.replaceChildren(button)
    }
    more.hidden = true
    more.addEventListener("click", () => {
      const next = body.rows.length
      show(next)
      body.rows[next]?.querySelector("a")?.focus()
    })
    table.append(more)
    let pause = 0
    form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(change, PAUSE) })
    form.addEventListener("submit", (event) => event.preventDefault())
    form.addEventListener("reset", () => setTimeout(change))
    if (restore(form)) apply()
  }

  document.querySelectorAll(".r-table").forEach(start)
})()
