/* Says which library was linked: its version, and that of its binary interface. C99 and C++17. */

#include <stdio.h>
#include <opendatabutton.h>

int main(void)
{
  return printf("%s %lu\n", odb_version(), (unsigned long)odb_abi_version()) < 0;
}
