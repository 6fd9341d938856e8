"""The first screen: open a study, or make one."""
