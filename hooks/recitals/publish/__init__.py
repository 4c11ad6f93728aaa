"""From a folder of built pages to what is handed over: checked, swapped into place, or packed into one file."""
