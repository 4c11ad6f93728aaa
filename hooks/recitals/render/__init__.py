"""Values to pages: everything a reader sees, made without knowing what builds the site.

`pages.plan` lists the pages of a collection, each with a function that writes it as a `Sheet`.
Text from the sources is escaped by the templates and by `splice`; nothing else makes markup.
"""
