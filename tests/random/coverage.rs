//! Which cells of the language the programs have reached: construct, nesting, mutated or not, active or not.

use std::collections::BTreeMap;
use std::fmt;

use crate::constructs::{Construct, Mutation};

/// What a statement works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Want {
    /// A derivative flows through it.
    pub(crate) active: bool,
    /// It writes, or what it reads is overwritten.
    pub(crate) mutated: bool,
}

/// The kinds of cells that a construct has at each depth, in the order of the table's columns.
pub(crate) fn kinds(construct: Construct) -> Vec<Want> {
    [(true, false), (true, true), (false, false), (false, true)]
        .into_iter()
        .filter(|&(_, mutated)| mutated || construct.mutation() == Mutation::Either)
        .map(|(active, mutated)| Want { active, mutated })
        .collect()
}

pub(crate) const DEPTHS: usize = 3;

#[derive(Default)]
pub(crate) struct Coverage {
    cells: BTreeMap<(usize, usize, Want), usize>,
    /// Spellings of the table's functions, `x.sin()` and `f64::sin(x)`.
    functions: BTreeMap<(usize, bool), usize>,
}

impl Coverage {
    pub(crate) fn count(&self, construct: Construct, depth: usize, want: Want) -> usize {
        let key = (construct as usize, depth.min(DEPTHS - 1), want);
        self.cells.get(&key).copied().unwrap_or(0)
    }

    pub(crate) fn add(&mut self, construct: Construct, depth: usize, want: Want) {
        *self.cells.entry((construct as usize, depth.min(DEPTHS - 1), want)).or_default() += 1;
    }

    pub(crate) fn function(&self, function: usize, path: bool) -> usize {
        self.functions.get(&(function, path)).copied().unwrap_or(0)
    }

    pub(crate) fn add_function(&mut self, function: usize, path: bool) {
        *self.functions.entry((function, path)).or_default() += 1;
    }

    /// The cells that no program has reached, as text.
    pub(crate) fn empty(&self) -> Vec<String> {
        let mut empty = Vec::new();
        for &construct in Construct::ALL.iter().filter(|construct| construct.on()) {
            for depth in 0..DEPTHS {
                for want in kinds(construct) {
                    if self.count(construct, depth, want) == 0 {
                        empty.push(format!("{construct:?} at depth {depth}, {want:?}"));
                    }
                }
            }
        }
        for (index, function) in crate::functions::FUNCTIONS.iter().enumerate() {
            for (path, spelling) in [(false, "as a method"), (true, "as a path")] {
                if self.function(index, path) == 0 {
                    empty.push(format!("{} {spelling}", function.name));
                }
            }
        }
        empty
    }
}

impl fmt::Display for Coverage {
    /// One line a construct; at each depth: active and constant, active and mutated, inactive and constant, inactive
    /// and mutated.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<20}  depth 0               depth 1               depth 2+", "")?;
        writeln!(f, "{:<20}{}", "", "  act  mut  ina  mut  ".repeat(DEPTHS))?;
        for &construct in Construct::ALL {
            write!(f, "{:<20}", format!("{construct:?}"))?;
            if !construct.on() {
                writeln!(f, "  off")?;
                continue;
            }
            let kinds = kinds(construct);
            for depth in 0..DEPTHS {
                for (active, mutated) in [(true, false), (true, true), (false, false), (false, true)] {
                    let want = Want { active, mutated };
                    if kinds.contains(&want) {
                        write!(f, "{:>5}", self.count(construct, depth, want))?;
                    } else {
                        write!(f, "    -")?;
                    }
                }
                write!(f, "  ")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
