// Tables that sort and filter, with the state in the address so that it can be shared. A long table has its rows in
// scripts beside the page, since a page on a disk may not fetch; they are loaded when the first filter or order is asked for.
(() => {
  const PAGE = 200 // rows shown at a time
  const SEPARATOR = "|"
  const compare = new Intl.Collator(undefined, { sensitivity: "base", numeric: true }).compare
  const arriving = new Map() // name of a table -> what to do with its rows

  globalThis.recitalsRows = (name, number, data) => arriving.get(name)?.(number, data)

  // ---------- rows: each a list of cells { text, href, values, sort, folded }

  const cell = (text, href = "", values = [], sort = "") =>
    ({ text, href, values: values.length ? values : [text], sort: sort || text, folded: text.toLowerCase() })

  const writtenRows = (body) => [...body.rows].map((row) => [...row.cells].map((each) => {
    const { values, sort } = each.dataset
    return cell(each.textContent, each.querySelector("a")?.getAttribute("href"), values?.split(SEPARATOR), sort)
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
    const shards = []
    arriving.set(name, (number, data) => { shards[number] = unpacked(data) })
    await Promise.all(Array.from({ length: count }, (_, number) => script(`${stem}-${number + 1}.js`)))
    return shards.flat()
  }

  // ---------- one table

  const start = (table) => {
    const form = table.querySelector(".r-table__filters")
    if (!form) return
    const shown = table.querySelector(".r-table__shown")
    const body = table.querySelector("tbody")
    const heads = [...table.querySelectorAll("th")]
    const more = Object.assign(document.createElement("button"), { type: "button", className: "r-button r-table__more" })
    const { noun, total, shards, count } = table.dataset
    let rows = null
    let found = []
    let order = { name: "", way: 1 }

    const allRows = async () => (rows ??= Number(count) ? await loadedRows(table.id, shards, Number(count)) : writtenRows(body))

    const asked = () => [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value)

    // An id or a name that is some cell's own asks for that one; anything else for the cells that hold it.
    const test = ([name, value]) => {
      const folded = value.toLowerCase()
      if (name === "text") return (row) => row.some((each) => each.folded.includes(folded))
      const place = heads.findIndex((head) => head.dataset.filter === name)
      if (place < 0) return () => true
      const exactly = (row) => row[place].values.includes(value) || row[place].text === value
      if (form.elements[name].tagName === "SELECT" || rows.some(exactly)) return exactly
      return (row) => row[place].folded.includes(folded)
    }

    const inOrder = (list) => {
      const place = heads.findIndex((head) => head.dataset.name === order.name)
      if (place < 0) return list
      const byNumber = heads[place].dataset.order === "number"
      const difference = byNumber ? (a, b) => a - b : compare
      const key = (row) => (byNumber ? Number(row[place].sort) : row[place].sort)
      return [...list].sort((a, b) => order.way * difference(key(a), key(b)))
    }

    const element = (row) => {
      const made = document.createElement("tr")
      row.forEach((each, place) => {
        const td = document.createElement("td")
        td.dataset.head = heads[place].textContent
        td.classList.toggle("r-number", heads[place].dataset.order === "number")
        if (each.href) td.append(Object.assign(document.createElement("a"), { textContent: each.text }))
        else td.textContent = each.text
        td.firstElementChild?.setAttribute("href", each.href)
        made.append(td)
      })
      return made
    }

    const show = (from) => {
      if (!from) body.replaceChildren()
      body.append(...found.slice(from, from + PAGE).map(element))
      more.hidden = body.rows.length >= found.length
      more.textContent = `Show ${Math.min(PAGE, found.length - body.rows.length)} more`
    }

    const tell = () => {
      const all = Number(total).toLocaleString()
      const plural = (number) => (number === 1 ? noun : `${noun}s`)
      shown.textContent = asked().length
        ? `${found.length.toLocaleString()} of ${all} ${plural(Number(total))}`
        : `${all} ${plural(Number(total))}`
      for (const head of heads) {
        if (head.dataset.name === order.name) head.setAttribute("aria-sort", order.way > 0 ? "ascending" : "descending")
        else head.removeAttribute("aria-sort")
      }
      for (const pager of document.querySelectorAll(".r-pager")) pager.hidden = true // all rows can be had here now
    }

    const address = () => {
      const query = new URLSearchParams(asked())
      if (order.name) query.set("sort", order.name)
      if (order.way < 0) query.set("order", "descending")
      history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`)
    }

    const apply = async () => {
      try {
        const all = await allRows()
        const tests = asked().map(test)
        found = inOrder(all.filter((row) => tests.every((passes) => passes(row))))
      } catch {
        shown.textContent = "The rows could not be loaded."
        return
      }
      show(0)
      tell()
    }

    const change = () => { address(); return apply() }

    const sortBy = (name) => {
      order = { name, way: order.name === name ? -order.way : 1 }
      change()
    }

    for (const head of heads) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: head.textContent })
      button.addEventListener("click", () => sortBy(head.dataset.name))
      head.replaceChildren(button)
    }
    more.hidden = true
    more.addEventListener("click", () => show(body.rows.length))
    table.append(more)
    let pause = 0
    form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(change, 120) })
    form.addEventListener("submit", (event) => event.preventDefault())
    form.addEventListener("reset", () => setTimeout(() => { order = { name: "", way: 1 }; change() }))
    form.hidden = false

    const query = new URLSearchParams(location.search)
    for (const [name, value] of query) if (form.elements[name]) form.elements[name].value = value
    if (query.has("sort")) order = { name: query.get("sort"), way: query.get("order") === "descending" ? -1 : 1 }
    if (asked().length || order.name) apply()
  }

  document.querySelectorAll(".r-table").forEach(start)
})()
