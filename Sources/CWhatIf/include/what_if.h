#pragma once

// The files of the what-if page, as text that ends in a nought byte.
const char *vifte_what_if_shell(void);
const char *vifte_what_if_style(void);
const char *vifte_what_if_program(void);
