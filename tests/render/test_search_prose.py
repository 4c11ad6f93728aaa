"""Pages of prose, section by section."""

from recitals.render.search_postings import Entry
from recitals.render.search_prose import prose

HTML = """<h1 id="how">How links are made<a class="headerlink" href="#how" title="Permanent link">¶</a></h1>
<p>First <em>words</em>.</p><p>Second.</p>
<h2 id="states">States <code>x &amp; y</code><a class="headerlink" href="#states">¶</a></h2>
<ul><li>one</li><li>two</li></ul><script>alert("no")</script><svg><text>drawn</text></svg>
<h3>No anchor</h3><p>still of states</p>
<h2 id="empty"></h2>"""


def test_a_section_is_what_stands_under_a_heading_with_an_anchor() -> None:
    assert list(prose("method/", "Method", HTML)) == [
        Entry("method/", "", "Method", "First words. Second.", ("Method",)),
        Entry("method/", "states", "States x & y", "one two No anchor still of states"),
        Entry("method/", "empty", "Method", ""),
    ]


def test_a_page_without_headings_is_one_entry() -> None:
    assert list(prose("", "Home", "just words")) == [Entry("", "", "Home", "just words", ("Home",))]
