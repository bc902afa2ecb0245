/// What differs in the inputs of two snapshots, in the order of the files; nothing of a file that is not known on both
/// sides.
package func inputCauses(from old: Snapshot, to new: Snapshot) -> [Cause] {
  Causes(old, new).list.filter { $0.kind != .program }
}
