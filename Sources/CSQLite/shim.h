#pragma once
#include <sqlite3.h>
// Swift cannot call a C function that takes a varying number of arguments.
static inline int sqlite3_config_memory_statistics(int on) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, on); }
