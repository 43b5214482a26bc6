"""Random tables made from a Table Schema descriptor alone: valid ones, then damaged in named ways."""
