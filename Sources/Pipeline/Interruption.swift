import Publishing

/// Has a run that is told to end remove what it has not finished. To be called first of all.
package func prepareForInterruption() { Interruption.prepare() }
