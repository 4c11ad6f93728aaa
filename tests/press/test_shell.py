"""A shell is a theme's page with open places; what is spliced in stands as it is given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from recitals.press.shell import Shell, Slot, contents_markup, same
from recitals.render.sheet import Heading

PAGE = (
    "<html><head><title>{title} - Site</title></head><body><a href='../{name}/'>{title}</a>"
    '<ul> <li class="md-nav__item"> <a href="#{contents}" class="md-nav__link">{contents}</a>\n</li> </ul>{body}</body>'
)
MARKED = PAGE.format(title=Slot.TITLE.value, name=Slot.NAME.value, contents=Slot.CONTENTS.value, body=Slot.BODY.value)


def filling(title: str = "", body: str = "", contents: str = "") -> dict[Slot, str]:
    return {Slot.TITLE: title, Slot.NAME: "crc", Slot.CONTENTS: contents, Slot.BODY: body}


def test_every_place_is_filled() -> None:
    page = Shell.of(MARKED).fill(filling("CRC", "<h1>Text</h1>", "<li>1</li>"))
    assert page == (
        "<html><head><title>CRC - Site</title></head><body><a href='../crc/'>CRC</a>"
        "<ul> <li>1</li> </ul><h1>Text</h1></body>"
    )


@given(title=st.text(), body=st.text())
def test_what_is_spliced_in_is_never_read_again(title: str, body: str) -> None:
    page = Shell.of("<t>recitals-slot-title</t><h1>recitals-slot-body</h1>").fill(filling(title, body))
    assert page == f"<t>{title}</t>{body}"


def test_a_mark_in_a_value_stays_text() -> None:
    shell = Shell.of(f"{Slot.TITLE}|{Slot.BODY}")
    assert shell.fill(filling(Slot.BODY, Slot.TITLE)) == f"{Slot.BODY}|{Slot.TITLE}"


def test_the_indentation_of_a_theme_is_left_out_where_it_says_nothing() -> None:
    output = f"<p>\n    one\n\n  two </p>\n<pre>\n  a\n    b</pre>\n  <script>`\n  c`</script>\n  {Slot.BODY}"
    page = Shell.of(output).fill({Slot.BODY: "<pre>\n  d</pre>"})
    assert page == "<p>\none\ntwo </p>\n<pre>\n  a\n    b</pre>\n<script>`\n  c`</script>\n<pre>\n  d</pre>"


def test_contents_nest() -> None:
    inner = Heading("a", Markup("<em>recalling</em> &amp; a)"))
    assert contents_markup([Heading("text", Markup("Text"), (inner,))]) == (
        '<li class="md-nav__item"><a href="#text" class="md-nav__link"><span class="md-ellipsis">Text</span></a>'
        '<nav class="md-nav" aria-label="Text"><ul class="md-nav__list">'
        '<li class="md-nav__item"><a href="#a" class="md-nav__link"><span class="md-ellipsis">'
        "<em>recalling</em> &amp; a)</span></a></li></ul></nav></li>"
    )


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("<a> <b>x</b></a>", "<a>\n\n<b>x</b> </a>", True),
        ("<b>x  y</b>", "<b>x y</b>", True),
        ("<b>x y</b>", "<b>xy</b>", False),
        ("<a href='1'></a>", "<a href='2'></a>", False),
    ],
)
def test_white_space_between_tags_is_no_difference(one: str, other: str, are_same: bool) -> None:
    assert same(one, other) is are_same
