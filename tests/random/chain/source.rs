//! Where chains begin: arrays, slices, vectors, ranges, and parts of them.

use super::{Chain, Item};
use crate::constructs::Construct;
use crate::coverage::Want;
use crate::generator::Generator;
use crate::scope::{Form, Kind};

impl Generator<'_> {
    /// The source of a construct, or any.
    pub(super) fn source(&mut self, construct: Construct, want: Want) -> Chain {
        use Construct as C;
        let any = [C::Iter, C::Iter, C::Iter, C::IntoIter, C::IterRange, C::Windows, C::Rows];
        let construct = match construct {
            C::Iter | C::IntoIter | C::IterRange | C::Windows | C::ChunksExact | C::Rows => construct,
            C::MapRows => C::Rows,
            _ => self.pick(&any),
        };
        match construct {
            C::IntoIter => self.owned_items(want),
            C::IterRange => {
                let (low, length) = (self.random.below(2), 2 + self.random.below(3));
                let (range, high) = self.pick(&[
                    (format!("({low}..{})", low + length), low + length - 1),
                    (format!("({low}..={})", low + length - 1), low + length - 1),
                ]);
                // A closed range does not know its length.
                let exact = !range.contains('=');
                Chain { exact, ..Chain::new(range, Item::Index { high }, length) }
            }
            C::Windows => {
                let (text, length, most, bound) = self.walked(want);
                let size = length.clamp(1, 2);
                let item = Item::Part { length: size, bound, form: Form::Slice };
                let chain =
                    Chain::new(format!("{text}.windows({size})"), item, (length + 1).saturating_sub(size));
                Chain { most, ..chain }
            }
            C::ChunksExact => {
                let (text, length, most, bound) = self.walked(want);
                let size = 1 + self.random.below(2);
                let item = Item::Part { length: size, bound, form: Form::Slice };
                let chain = Chain::new(format!("{text}.chunks_exact({size})"), item, length / size);
                Chain { most, ..chain }
            }
            C::Rows => {
                let index = self.array_of(want, 2);
                let Kind::Array { lengths, .. } = self.variable(index).kind.clone() else {
                    unreachable!("it was asked for")
                };
                let (text, bound) = (self.read(index), self.variable(index).bound);
                let item = Item::Part { length: lengths[1], bound, form: Form::Reference };
                Chain::new(format!("{text}.iter()"), item, lengths[0])
            }
            _ => {
                let (text, length, most, bound) = self.walked(want);
                let (start, length, most) = match self.random.below(6) {
                    0 if length > 0 => (format!("{text}[1..]"), length - 1, most - 1),
                    1 if length > 0 => (format!("{text}[..1]"), 1, 1),
                    _ => (text.clone(), length, most),
                };
                let (end, reference) = self.pick(&[(".iter()", true), (".iter().copied()", false)]);
                let item = Item::Float { bound, reference };
                let argument = (reference && start == text).then(|| self.lent(&text)).flatten();
                Chain { argument, most, ..Chain::new(format!("{start}{end}"), item, length) }
            }
        }
    }

    /// What goes for `x.iter()` where an iterator is made of it.
    fn lent(&self, text: &str) -> Option<String> {
        let variable = self.at.scope.variables.iter().rev().find(|v| v.text == text)?;
        match variable.kind {
            Kind::Array { form: Form::Owned, .. } | Kind::Vector { .. } => Some(format!("&{text}")),
            _ if variable.mutable || variable.borrows.is_some() => None,
            _ => Some(text.to_owned()),
        }
    }

    /// An array or a vector that is walked through: its text, the lengths that it may have, and the items' bound.
    fn walked(&mut self, want: Want) -> (String, usize, usize, f64) {
        let vectors = self.at.scope.readable(|v| {
            v.active == want.active && v.mutable == want.mutated && matches!(v.kind, Kind::Vector { .. })
        });
        let index =
            if vectors.is_empty() || self.chance(60) { self.array_of(want, 1) } else { self.pick(&vectors) };
        let length = self.length(index);
        let most = if matches!(self.variable(index).kind, Kind::Vector { .. }) { 200 } else { length };
        (self.read(index), length, most, self.variable(index).bound)
    }

    /// `into_iter` on an array, on a new vector, or on a reference.
    fn owned_items(&mut self, want: Want) -> Chain {
        let length = 1 + self.random.below(3);
        if self.chance(40) {
            let items: Vec<_> = (0..length).map(|_| self.small(want).text).collect();
            let vector = self.word(&["vec!", ""]);
            let text = format!("{vector}[{}].into_iter()", items.join(", "));
            return Chain::new(text, Item::value(10.0), length);
        }
        // A vector of this block is used up.
        let start = self.at.start;
        let vectors: Vec<_> = self
            .at
            .scope
            .readable(|v| {
                v.active == want.active && v.mutable == want.mutated && matches!(v.kind, Kind::Vector { .. })
            })
            .into_iter()
            .filter(|&index| index >= start && self.at.scope.is_free(index, true))
            .collect();
        if !vectors.is_empty() && self.chance(60) {
            let index = self.pick(&vectors);
            let (text, length, bound) = (self.read(index), self.length(index), self.variable(index).bound);
            self.retire(index);
            let chain = Chain::new(format!("{text}.into_iter()"), Item::value(bound), length);
            return Chain { most: 200, ..chain };
        }
        let index = self.array_of(want, 1);
        let (text, bound) = (self.read(index), self.variable(index).bound);
        let length = self.length(index);
        match self.variable(index).kind {
            Kind::Array { form: Form::Owned, .. } => {
                Chain::new(format!("{text}.into_iter()"), Item::value(bound), length)
            }
            _ => {
                let item = Item::Float { bound, reference: true };
                Chain::new(format!("{text}.iter()"), item, length)
            }
        }
    }
}
