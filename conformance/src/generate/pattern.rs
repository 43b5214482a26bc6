//! Texts that match a pattern.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::draw::Draw;

/// A text that may match the pattern, without regard to anchors. None if the pattern is too complex.
pub fn text(pattern: &str, draw: &mut Draw) -> Option<String> {
    let hir = regex_syntax::parse(pattern).ok()?;
    let mut out = String::new();
    put(&hir, draw, &mut out)?;
    Some(out)
}

fn put(hir: &Hir, draw: &mut Draw, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(Class::Unicode(class)) => {
            // Plain letters and digits if the class has them, as people write.
            let plain = ('0'..='9').chain('A'..='Z').chain('a'..='z').chain("éèàçÉ -'".chars());
            let has = |c: &char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(c));
            let mut among: Vec<char> = plain.filter(has).collect();
            if among.is_empty() {
                among.extend(class.ranges().iter().map(|range| range.start()));
            }
            out.push(*draw.pick(&among)?);
        }
        HirKind::Class(Class::Bytes(_)) => return None,
        HirKind::Repetition(repetition) => {
            // Sometimes a long one, for patterns combined with a least length.
            let more = if draw.chance(20) { 30 } else { 6 };
            let most = repetition.max.unwrap_or(u32::MAX).min(repetition.min.saturating_add(more));
            for _ in 0..draw.between(i64::from(repetition.min), i64::from(most)) {
                put(&repetition.sub, draw, out)?;
            }
        }
        HirKind::Capture(capture) => put(&capture.sub, draw, out)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| put(part, draw, out))?,
        HirKind::Alternation(parts) => put(draw.pick(parts)?, draw, out)?,
    }
    Some(())
}
