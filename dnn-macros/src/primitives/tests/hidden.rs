//! Operators on types that the compiler does not see, and their rules: on the domains of all that they may stand for.

use super::function::{Function, Types};
use super::matrices::{forms, rule, samples};
use crate::ir::{Domain, Extent, Primitive, Typing};
use crate::primitives::{spelled, table};

/// The functions, each named as its twin on types that are seen, after `hidden_`.
pub(super) fn functions(float: &str) -> Vec<Function<'_>> {
    let mut functions = Vec::new();
    for (operator, known) in pairs() {
        for (operands, fixed) in domain(known) {
            let types = Types { float, fixed, hidden: true };
            let name = format!("hidden_{}", known.name);
            functions.extend(forms(&name, known, operator.emission, &operands, types));
            rule(operator, known, &operands, types, &mut functions);
        }
    }
    functions
}

/// The types that hide others.
pub(super) fn aliases(float: &str) -> String {
    let mut aliases: Vec<String> = functions(float).iter().flat_map(Function::aliases).collect();
    aliases.sort();
    aliases.dedup();
    aliases.concat()
}

/// Operators on types that are not seen, with each entry that they may stand for.
fn pairs() -> impl Iterator<Item = (&'static Primitive, &'static Primitive)> {
    table().filter(|primitive| primitive.domain == Domain::Hidden).flat_map(|operator| {
        operator
            .spellings
            .iter()
            .flat_map(|spelling| spelled(spelling))
            .filter(|known| known.typing != Typing::Unknown)
            .map(move |known| (operator, known))
    })
}

fn domain(known: &Primitive) -> Vec<(Vec<Extent>, bool)> {
    match known.domain {
        Domain::Intervals(intervals) => vec![(vec![Extent::Scalar; intervals.len()], false)],
        domain => samples(domain),
    }
}
