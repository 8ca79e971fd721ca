import CExchange

/// Swaps two paths in one step; 0, or -1 with errno.
func exchangePaths(_ left: String, _ right: String) -> Int32 {
    exchange_paths(left, right)
}
