"""Pictures of every page, on the example study: `./run pictures MAP`."""
