"""Runs gongshi redact over sets whose truth is known, scores and pins the outcomes, measures speed."""
