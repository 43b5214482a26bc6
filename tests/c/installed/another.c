/* Two libraries made by Rust in one program, linked statically. */

#include <stdio.h>
#include <opendatabutton.h>

extern int another_panic(void);

int main(void)
{
  return printf("%s %lu %d\n", odb_version(), (unsigned long)odb_abi_version(), another_panic()) < 0;
}
