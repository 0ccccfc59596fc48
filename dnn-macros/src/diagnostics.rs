//! The collector of errors and every message text. Stages report here and go on, so that one run shows them all.

use proc_macro2::Span;
use quote::ToTokens;

/// The errors of one function. Must be checked before it is dropped.
pub(crate) struct Diagnostics {
    errors: Vec<syn::Error>,
    checked: bool,
}

impl Diagnostics {
    pub(crate) const fn new() -> Self {
        Self { errors: Vec::new(), checked: true }
    }

    /// Reports `message` at `tokens`.
    pub(crate) fn report(&mut self, tokens: &impl ToTokens, message: Message) {
        self.checked = false;
        self.errors.push(syn::Error::new_spanned(tokens, message.0));
    }

    pub(crate) fn report_at(&mut self, span: Span, message: Message) {
        self.checked = false;
        self.errors.push(syn::Error::new(span, message.0));
    }

    pub(crate) fn take(&mut self, error: syn::Error) {
        self.checked = false;
        self.errors.push(error);
    }

    /// All errors so far as one, if there are any.
    pub(crate) fn check(&mut self) -> syn::Result<()> {
        self.checked = true;
        let mut errors = self.errors.drain(..);
        match errors.next() {
            None => Ok(()),
            Some(first) => Err(errors.fold(first, |mut all, next| {
                all.combine(next);
                all
            })),
        }
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        assert!(self.checked || std::thread::panicking(), "diagnostics were collected and not checked");
    }
}

/// A message text: what is wrong, then a line `help:` with what to write instead.
pub(crate) struct Message(String);

fn message(problem: impl std::fmt::Display, help: impl std::fmt::Display) -> Message {
    Message(format!("{problem}\nhelp: {help}"))
}

pub(crate) fn unknown_method(name: &str, nearest: Option<&str>) -> Message {
    let way_out =
        "call a function that carries `#[differentiable]`, or wrap the value in `stop_gradient(..)`";
    match nearest {
        Some(nearest) => message(
            format!("the method `{name}` has no derivative"),
            format!("did you mean `{nearest}`? otherwise {way_out}"),
        ),
        None => message(format!("the method `{name}` has no derivative"), way_out),
    }
}

pub(crate) fn factorization(name: &str) -> Message {
    message(
        format!("the derivative of `{name}` is not known here"),
        "solve with `lu` or `cholesky`, or put the call into a function with its own rule, `#[differentiable(rule = ..)]`",
    )
}

pub(crate) fn unsupported(what: &str, help: &str) -> Message {
    message(format!("{what} cannot be differentiated"), help)
}

/// A call whose failure is not passed on may have written before it failed.
pub(crate) fn failing_call_that_writes() -> Message {
    message(
        "this argument is lent by `&mut` to a call that may fail, and whose failure is handled here",
        "pass the failure on with `?`, or let the callee return what it changes",
    )
}

pub(crate) fn macro_with_active_arguments(name: &str) -> Message {
    message(
        format!("the macro `{name}!` is given a value that carries a derivative, and cannot be looked into"),
        "write what the macro stands for, or wrap the value in `stop_gradient(..)`",
    )
}

pub(crate) fn unknown_parameter(name: &str, nearest: Option<&str>, all: &[String]) -> Message {
    let help = match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("the parameters are {}", quoted(all)),
    };
    message(format!("`{name}` in `wrt(..)` is no parameter of this function"), help)
}

pub(crate) fn nothing_to_differentiate(candidates: &[String]) -> Message {
    let help = if candidates.is_empty() {
        "take a parameter of a float type, of a matrix, or of arrays, slices and tuples of these".to_owned()
    } else {
        format!("name what is to be differentiated: `#[differentiable(wrt({}))]`", candidates.join(", "))
    };
    message("no parameter of this function is seen to be made of floats", help)
}

pub(crate) fn no_result() -> Message {
    message(
        "this function returns nothing that could be differentiated",
        "return a float, a matrix, or write to a `&mut` parameter",
    )
}

pub(crate) fn constant_result(names: &[String], chosen: bool) -> Message {
    let help = if chosen {
        "leave the parameter out of `wrt(..)`"
    } else {
        "steps such as `floor`, comparisons and casts to integers have none: compute the result without them, or \
         leave the attribute away"
    };
    message(
        format!("the result does not depend on {} by any path that has a derivative", quoted(names)),
        help,
    )
}

pub(crate) fn unknown_option(name: &str, nearest: Option<&str>) -> Message {
    let known = "`wrt(..)`, `name = ..`, `crate = ..`, `named`, `recursive`, `rule = ..`, `trait`";
    no_option(name, nearest, "on a function", known)
}

pub(crate) fn unknown_derive_option(name: &str, nearest: Option<&str>) -> Message {
    let known = "`constant` on a field, `gradient = Self` and `crate = ..` on the type";
    no_option(name, nearest, "here", known)
}

fn no_option(name: &str, nearest: Option<&str>, place: &str, known: &str) -> Message {
    let help = match nearest {
        Some(nearest) => format!("did you mean `{nearest}`? the options are {known}"),
        None => format!("the options are {known}"),
    };
    message(format!("`{name}` is no option of `#[differentiable]` {place}"), help)
}

pub(crate) fn wrong_derive_option(name: &str) -> Message {
    message(
        format!("`{name}` is not written so"),
        "write `constant` on a field, `gradient = Self` or `crate = path` on the type",
    )
}

pub(crate) fn constant_in_its_own_gradient() -> Message {
    message(
        "this field is constant, so the type cannot be its own gradient",
        "leave `gradient = Self` away: the gradient then is a type of its own",
    )
}

pub(crate) fn function_without_body() -> Message {
    message(
        "a function without a body has no derivative of its own",
        "write its body, or say which function computes its gradients: `#[differentiable(rule = ..)]`",
    )
}

pub(crate) fn mutable_parameter_with_rule() -> Message {
    message(
        "a rule of one's own cannot be given for a function that writes through a `&mut` parameter",
        "return what it computes, and write it in a function that calls this one",
    )
}

pub(crate) fn anonymous_type() -> Message {
    message(
        "a parameter `impl Trait` by value cannot be given to a pullback again",
        "take it by reference, `&impl Trait`",
    )
}

pub(crate) fn too_many_gradients(count: usize) -> Message {
    message(
        format!("a tuple of {count} gradients is hard to read"),
        "add `named`: the gradients become a struct with the parameters' names",
    )
}

/// What a failure holds is copied through.
pub(crate) fn value_of_a_failure(name: &str) -> Message {
    message(
        format!("`{name}` comes out of `Err(..)` and goes into the result: its derivative would be lost"),
        "give such a value in `Ok(..)`, or cut its derivative with `stop_gradient(..)`",
    )
}

/// An operator of a type of one's own that does not do what derivatives take for granted.
pub(crate) fn sum_of_its_own(operator: &str) -> Message {
    message(
        format!("this is no `{operator}` of the fields, and derivatives take every `{operator}` for one"),
        "give it a method's name, such as `combine`, and call that",
    )
}

pub(crate) fn unsupported_item(what: &str) -> Message {
    message(
        format!("`#[differentiable]` cannot stand on {what}"),
        "put it on a function, a method, or an `impl` block",
    )
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The candidate nearest to `name`, if one is near enough to be a slip of the pen.
pub(crate) fn nearest<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    candidates
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, candidate)| {
            let length = candidate.chars().count();
            *distance <= 1 + length / 4 && *distance < length
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// The number of inserted, removed and changed characters between two words (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}
