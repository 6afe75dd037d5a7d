"""What `Scripts/mutants.py` is made of: sites to break, the broken tree, and what tests say."""
