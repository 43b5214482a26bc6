#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| opendatabutton_fuzz::document(data));
