//! The diagram shows the whole wiring, and every word in it can be read.
