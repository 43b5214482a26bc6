//! Reads foreign input up to a limit.

use std::io::{self, Read};

/// All bytes of an input; None if there are more than `most`.
pub fn read(input: impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(most + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= most))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_input_of_the_limit_is_read_and_a_longer_one_is_not() {
        assert_eq!(read(&b"12345"[..], 5).unwrap().unwrap(), b"12345");
        assert_eq!(read(&b"123456"[..], 5).unwrap(), None);
    }
}
