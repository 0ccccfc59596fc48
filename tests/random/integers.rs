//! Indices that stay within bounds, and conditions.

use crate::coverage::Want;
use crate::expression::Level;
use crate::generator::Generator;
use crate::scope::Kind;

impl Generator<'_> {
    /// `a[i]` or `a[i][j]`.
    pub(crate) fn element(&mut self, text: &str, lengths: &[usize]) -> String {
        let indices: Vec<_> = lengths.iter().map(|&length| format!("[{}]", self.index(length))).collect();
        format!("{text}{}", indices.concat())
    }

    /// An index below `length`: a number, or arithmetic on a variable of known bounds.
    pub(crate) fn index(&mut self, length: usize) -> String {
        let found = self.at.scope.readable(|v| matches!(v.kind, Kind::Integer { .. }));
        if found.is_empty() || self.chance(20) {
            return self.random.below(length).to_string();
        }
        let index = self.pick(&found);
        let Kind::Integer { low, high } = self.at.scope.variables[index].kind else {
            unreachable!("it was asked for")
        };
        let i = self.read(index);
        let last = length - 1;
        let mut ways =
            vec![format!("({i} + {}) % {length}", self.random.below(3)), format!("{i} * 2 % {length}")];
        if high <= last {
            ways.extend([i.clone(), i.clone(), format!("{last} - {i}")]);
        }
        if high < last {
            ways.extend(vec![format!("{i} + {}", last - high); 2]);
        }
        if low >= 1 && high <= last + 1 {
            ways.extend(vec![format!("{i} - 1"); 2]);
        }
        if found.len() > 1 {
            let other = self.pick(&found);
            let other = self.read(other);
            ways.push(format!("({i} + {other}) % {length}"));
        }
        self.pick(&ways)
    }

    /// A condition on floats, which may carry a derivative, or on integers.
    pub(crate) fn condition(&mut self) -> String {
        let integers = self.at.scope.readable(|v| matches!(v.kind, Kind::Integer { .. }));
        match self.random.below(10) {
            0 | 1 if !integers.is_empty() => {
                let index = self.pick(&integers);
                let i = self.read(index);
                self.pick(&[
                    format!("{i} % 2 == 0"),
                    format!("{i} == 1"),
                    format!("{i} >= 2"),
                    format!("{i} != 2"),
                ])
            }
            2 => {
                let (left, right) = (self.comparison(), self.comparison());
                let operator = self.word(&["&&", "||"]);
                format!("{left} {operator} {right}")
            }
            3 => format!("!({})", self.comparison()),
            _ => self.comparison(),
        }
    }

    /// A comparison of floats that is often true and often false.
    pub(crate) fn comparison(&mut self) -> String {
        self.looking(Self::compared)
    }

    /// Text that only looks at values does not use them up: no derivative flows through it.
    pub(crate) fn looking(&mut self, write: impl FnOnce(&mut Self) -> String) -> String {
        let read: Vec<_> = self.at.scope.variables.iter().map(|v| v.read).collect();
        let text = write(self);
        for (variable, read) in self.at.scope.variables.iter_mut().zip(read) {
            variable.read = read;
        }
        text
    }

    fn compared(&mut self) -> String {
        let mutable = !self.at.scope.readable(|v| v.mutable && v.kind == Kind::Float).is_empty();
        let want = Want { active: self.at.active && self.chance(80), mutated: mutable && self.chance(50) };
        let left = self.leaf(want);
        let left = left.operand(Level::Prefix);
        if self.chance(25) {
            let right = self.leaf(Want { mutated: false, ..want });
            return format!("{left} > {}", right.operand(Level::Prefix));
        }
        let operator = self.word(&["<", ">", "<=", ">="]);
        let bound = self.word(&["0.1", "0.4", "-0.3", "0.8", "1.2", "-0.7"]);
        format!("{left} {operator} {bound}")
    }
}
