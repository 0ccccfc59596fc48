//! The variables of a function while it is written, and what may be done with each.

/// What a variable holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Float,
    /// A `usize` within these bounds.
    Integer {
        low: usize,
        high: usize,
    },
    /// Floats under one index or two.
    Array {
        lengths: Vec<usize>,
        form: Form,
    },
    /// A vector with at least so many floats.
    Vector {
        least: usize,
    },
    /// A vector of vectors, of at least so many rows, with at least so many floats in each.
    Rows {
        least: usize,
        columns: usize,
    },
    /// A name that no expression reads: it borrows something, or it is a closure's.
    Hold,
    Mode,
}

/// How an array is held, hence how it is lent: `&a`, or `a`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Form {
    Owned,
    Reference,
    Slice,
}

#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Variable {
    pub(crate) name: String,
    /// How it is read: `x`, `*p`, `t.0`.
    pub(crate) text: String,
    pub(crate) kind: Kind,
    pub(crate) mutable: bool,
    pub(crate) active: bool,
    /// Its type is written: an array without it is not known to be one of floats.
    pub(crate) annotated: bool,
    /// The bound on the absolute value of a float.
    pub(crate) bound: f64,
    /// The variable that this one borrows from, and whether mutably.
    pub(crate) borrows: Option<(usize, bool)>,
    /// Out of use: its borrow has ended.
    pub(crate) retired: bool,
    /// Somebody is about to write it, so it must not be shadowed.
    pub(crate) protected: bool,
    pub(crate) read: bool,
    pub(crate) written: bool,
}

impl Variable {
    pub(crate) fn new(name: &str, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            text: name.to_owned(),
            kind,
            mutable: false,
            active: false,
            annotated: true,
            bound: 2.0,
            borrows: None,
            retired: false,
            protected: false,
            read: false,
            written: false,
        }
    }

    pub(crate) fn active(self, active: bool) -> Self {
        Self { active, ..self }
    }

    /// A variable that may be overwritten. What is added to it is small, so that this bound holds.
    pub(crate) fn mutable(self) -> Self {
        Self { mutable: true, bound: 1e3, ..self }
    }

    pub(crate) fn bound(self, bound: f64) -> Self {
        Self { bound, ..self }
    }

    /// A reference to a float: it is read as `*p`.
    pub(crate) fn behind(self, owner: usize, mutably: bool) -> Self {
        Self { text: format!("*{}", self.name), borrows: Some((owner, mutably)), ..self }
    }
}

/// The variables in the order of their declarations; blocks truncate it.
#[derive(Default)]
pub(crate) struct Scope {
    pub(crate) variables: Vec<Variable>,
}

impl Scope {
    pub(crate) fn declare(&mut self, variable: Variable) -> usize {
        self.variables.push(variable);
        self.variables.len() - 1
    }

    /// Keeps what is borrowed from being written.
    pub(crate) fn hold(&mut self, index: usize) {
        if self.variables[index].mutable {
            let borrows = Some((index, false));
            self.declare(Variable { borrows, ..Variable::new("", Kind::Hold) });
        }
    }

    pub(crate) fn is_named(&self, name: &str) -> bool {
        self.variables.iter().any(|variable| variable.name == name)
    }

    /// Whether the borrows that are alive let the variable be read, or written.
    pub(crate) fn is_free(&self, index: usize, to_write: bool) -> bool {
        !self.variables.iter().any(|other| {
            !other.retired
                && matches!(other.borrows, Some((owner, mutably)) if owner == index && (to_write || mutably))
        })
    }

    fn is_visible(&self, index: usize) -> bool {
        let variable = &self.variables[index];
        // The two fields of a tuple have one name.
        let shadowed = self.variables[index + 1..]
            .iter()
            .any(|later| later.name == variable.name && !later.text.contains('.'));
        !variable.retired && !shadowed
    }

    pub(crate) fn readable(&self, test: impl Fn(&Variable) -> bool) -> Vec<usize> {
        (0..self.variables.len())
            .filter(|&i| test(&self.variables[i]) && self.is_visible(i) && self.is_free(i, false))
            .collect()
    }

    /// The variables from `floor` on that may be written now.
    pub(crate) fn writable(&self, floor: usize, test: impl Fn(&Variable) -> bool) -> Vec<usize> {
        (floor..self.variables.len())
            .filter(|&i| {
                let variable = &self.variables[i];
                variable.mutable && test(variable) && self.is_visible(i) && self.is_free(i, true)
            })
            .collect()
    }
}
