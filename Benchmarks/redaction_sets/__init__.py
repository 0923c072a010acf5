"""Invented texts with known secrets, made from seeds. Nobody and nothing in them exists.

A text carries its truth as marks, ⟦KIND:value⟧: see marks.py. Each module makes one set; Benchmarks/make-redaction-sets writes them.
"""
