#ifndef OPENDATABUTTON_H
#define OPENDATABUTTON_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
const char *odb_version(void);
uint32_t odb_abi_version(void);
#ifdef __cplusplus
}
#endif
#endif
