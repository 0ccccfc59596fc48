//! Arithmetic on counts and positions, and the tests of exits: what storage and control flow of a derivative need.

use proc_macro2::Span;

use crate::ir::{
    Application, Domain, Emission, Expression, Operation, Place, Primitive, Range, Rule, Spelling, Ty,
    Typing, Verbatim,
};

pub(super) const ENTRIES: &[&Primitive] =
    &[&PLUS, &MINUS, &TIMES, &OVER, &COUNT, &POSITION, &COPIES, &DIFFERS, &BELOW, &NOT_ABOVE, &BOTH];

static PLUS: Primitive = counting("plus", Typing::Integers(2), Emission::Infix("+"));
static MINUS: Primitive = counting("minus", Typing::Integers(2), Emission::Infix("-"));
static TIMES: Primitive = counting("times", Typing::Integers(2), Emission::Infix("*"));
static OVER: Primitive = counting("over", Typing::Integers(2), Emission::Infix("/"));

/// The number of integers in `start..end`.
static COUNT: Primitive = counting("count", Typing::Integers(2), Emission::Function("count"));

/// An integer of any type as a position.
static POSITION: Primitive = counting("position", Typing::Integers(1), Emission::Position);

/// A vector of so many elements that are all alike.
static COPIES: Primitive = counting("copies", Typing::Unknown, Emission::Copies);

/// `x != y` on exits.
static DIFFERS: Primitive = counting("differs", Typing::Integers(2), Emission::Infix("!="));

static BELOW: Primitive = counting("below", Typing::Integers(2), Emission::Infix("<"));
static NOT_ABOVE: Primitive = counting("not_above", Typing::Integers(2), Emission::Infix("<="));

/// `x && y`.
static BOTH: Primitive = counting("both", Typing::Integers(2), Emission::Infix("&&"));

const fn counting(name: &'static str, typing: Typing, emission: Emission) -> Primitive {
    Primitive {
        name,
        spellings: &[],
        typing,
        emission,
        rule: Rule::Constant,
        domain: Domain::Rules,
        convention: None,
        unbounded: false,
    }
}

fn apply(primitive: &'static Primitive, operands: Vec<Expression>, ty: Ty) -> Expression {
    Expression::Apply(Box::new(Application {
        operation: Operation::Primitive(primitive),
        operands,
        spelling: Spelling::Table,
        ty,
        span: Span::call_site(),
    }))
}

fn is(expression: &Expression, number: &str) -> bool {
    matches!(expression, Expression::Literal(tokens) if tokens.to_string() == number)
}

/// The value of a literal.
fn value(expression: &Expression) -> Option<usize> {
    match expression {
        Expression::Literal(tokens) => tokens.to_string().parse().ok(),
        _ => None,
    }
}

/// `a + b`
pub(crate) fn plus(a: Expression, b: Expression) -> Expression {
    if let (Some(a), Some(b)) = (value(&a), value(&b)) {
        return Expression::count(a + b);
    }
    if let Some((rest, taken)) = difference(&a) {
        if value(&b).is_some_and(|b| b == taken) {
            return rest;
        }
    }
    match () {
        () if is(&a, "0") => b,
        () if is(&b, "0") => a,
        () => apply(&PLUS, vec![a, b], Ty::Size),
    }
}

/// Whether a count may be zero, as far as it is written out: `n` may be, `i + 1` may not.
pub(crate) fn may_be_zero(count: &Expression) -> bool {
    let is_one = |count: &Expression| value(count).is_some_and(|count| count > 0);
    match count {
        Expression::Apply(application) => {
            let is_sum = matches!(application.operation, Operation::Primitive(found) if found == &PLUS);
            !is_sum || !application.operands.iter().any(is_one)
        }
        other => !is_one(other),
    }
}

/// `a - b`
pub(crate) fn minus(a: Expression, b: Expression) -> Expression {
    if is(&b, "0") {
        return a;
    }
    apply(&MINUS, vec![a, b], Ty::Size)
}

/// Whether an expression is written as `a - 1` or the like.
pub(crate) fn is_difference(expression: &Expression) -> bool {
    difference(expression).is_some()
}

/// `a` and `b` in `a - b`, where `b` is a literal: `a - 1 + 1` is `a`.
fn difference(expression: &Expression) -> Option<(Expression, usize)> {
    match expression {
        Expression::Apply(application) => match (&application.operation, &application.operands[..]) {
            (Operation::Primitive(primitive), [a, b]) if *primitive == &MINUS => Some((a.clone(), value(b)?)),
            _ => None,
        },
        Expression::Verbatim(text) => {
            let syn::Expr::Binary(binary) = syn::parse2(text.tokens.clone()).ok()? else { return None };
            let (syn::BinOp::Sub(_), syn::Expr::Lit(taken)) = (&binary.op, &*binary.right) else {
                return None;
            };
            let syn::Lit::Int(taken) = &taken.lit else { return None };
            let left = &binary.left;
            let rest = Verbatim { tokens: quote::quote!(#left), ..text.clone() };
            Some((Expression::Verbatim(rest), taken.base10_parse().ok()?))
        }
        _ => None,
    }
}

/// `a * b`
pub(crate) fn times(a: Expression, b: Expression) -> Expression {
    match () {
        () if is(&a, "1") => b,
        () if is(&b, "1") => a,
        () => apply(&TIMES, vec![a, b], Ty::Size),
    }
}

/// What is added to a count, or taken from it, by `count = count + step`.
pub(crate) fn step_of<'e>(place: &Place, value: &'e Expression) -> Option<(&'static str, &'e Expression)> {
    let Expression::Apply(application) = value else { return None };
    let (Operation::Primitive(primitive), [Expression::Variable(first), step]) =
        (&application.operation, &application.operands[..])
    else {
        return None;
    };
    let sign = match () {
        () if *primitive == &PLUS => "+",
        () if *primitive == &MINUS => "-",
        () => return None,
    };
    (place.is_whole() && place.root == *first).then_some((sign, step))
}

/// `a / b`
pub(crate) fn over(a: Expression, b: Expression) -> Expression {
    apply(&OVER, vec![a, b], Ty::Size)
}

/// The number of integers in `start..end`.
pub(crate) fn count(start: Expression, end: Expression) -> Expression {
    apply(&COUNT, vec![start, end], Ty::Size)
}

/// Whether a range has any number in it.
pub(crate) fn is_any(range: &Range) -> Expression {
    let primitive = if range.closed { &NOT_ABOVE } else { &BELOW };
    apply(primitive, vec![range.start.clone(), range.end.clone()], Ty::Bool)
}

/// `a < b`
pub(crate) fn below(a: Expression, b: Expression) -> Expression {
    apply(&BELOW, vec![a, b], Ty::Bool)
}

/// An integer of any type as a position.
pub(crate) fn position(of: Expression) -> Expression {
    apply(&POSITION, vec![of], Ty::Size)
}

/// What is taken as a position.
pub(crate) fn positioned(position: &Expression) -> Option<&Expression> {
    match position {
        Expression::Apply(application) => match application.operation {
            Operation::Primitive(primitive) if primitive == &POSITION => application.operands.first(),
            _ => None,
        },
        _ => None,
    }
}

/// A vector of `count` copies of an element.
pub(crate) fn copies(element: Expression, count: Expression, ty: Ty) -> Expression {
    apply(&COPIES, vec![element, count], ty)
}

/// Whether an operation makes a vector of copies.
pub(crate) fn is_copies(primitive: &'static Primitive) -> bool {
    primitive == &COPIES
}

/// `a != b`
pub(crate) fn differs(a: Expression, b: Expression) -> Expression {
    apply(&DIFFERS, vec![a, b], Ty::Bool)
}

/// `x != 0.0` of a float of some type.
pub(crate) fn is_not_zero(x: Expression, ty: Ty) -> Expression {
    apply(&DIFFERS, vec![x, Expression::Number(0.0)], ty)
}

/// `a == b`
pub(crate) fn equals(a: Expression, b: Expression) -> Expression {
    apply(&super::selection::EQUALS, vec![a, b], Ty::Bool)
}

/// `a && b`
pub(crate) fn both(a: Expression, b: Expression) -> Expression {
    apply(&BOTH, vec![a, b], Ty::Bool)
}
