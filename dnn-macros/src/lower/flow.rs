//! Which local names can carry a derivative from the parameters to the result, decided on syntax alone, so that
//! all other code can be copied through without being understood.
//!
//! The answer errs on the side of *active*; `infer` decides exactly, once types are known.

use std::collections::{HashMap, HashSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Pat, Stmt, Type, UnOp};

use crate::parse::{binding_of, Source};
use crate::primitives;

/// A set of bindings by number.
pub(super) type Names = HashSet<usize>;

/// The node in the flow graph that stands for the result.
const RESULT: usize = usize::MAX;

/// Methods whose result is a truth value, a count or a text, on every type that matters here.
const TESTS: &[&str] = &[
    "len",
    "is_empty",
    "nrows",
    "ncols",
    "shape",
    "capacity",
    "contains",
    "is_nan",
    "is_finite",
    "is_infinite",
    "is_normal",
    "is_subnormal",
    "is_sign_negative",
    "is_sign_positive",
    "total_cmp",
    "partial_cmp",
    "cmp",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
    "position",
    "count",
    "any",
    "all",
    "to_bits",
    "classify",
    "to_string",
    "partition_point",
    "is_zero",
    "is_one",
    "is_positive",
    "is_negative",
];

/// Methods that give a part or a copy of their receiver and leave it as it is.
const READERS: &[&str] = &[
    "iter",
    "clone",
    "to_owned",
    "to_vec",
    "as_slice",
    "as_ref",
    "copied",
    "cloned",
    "first",
    "last",
    "get",
    "split_at",
    "windows",
    "chunks",
    "chunks_exact",
    "into_iter",
    "unwrap",
    "map",
    "zip",
    "rev",
    "enumerate",
    "skip",
    "take",
    "sum",
    "column",
    "row",
    "fold",
    "filter",
    "min_by",
    "max_by",
    "step_by",
    "chain",
    "as_str",
];

/// Macros that only look at their arguments.
pub(super) const LOOKING_MACROS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "panic",
    "unreachable",
    "todo",
    "unimplemented",
    "print",
    "println",
    "eprint",
    "eprintln",
    "format",
    "write",
    "writeln",
    "matches",
];

/// The bindings that can carry a derivative from `inputs` to the result.
pub(super) fn active(source: &Source) -> Names {
    let unique = source.parameters.iter().filter(|parameter| parameter.is_mutable());
    let mut flow = Flow { into: HashMap::new(), unique: unique.map(|parameter| parameter.binding).collect() };
    flow.visit_block(&source.body);
    flow.edge(RESULT, block(&source.body));
    for parameter in source.parameters.iter().filter(|parameter| parameter.is_mutable()) {
        flow.edge(RESULT, Names::from([parameter.binding]));
    }
    let inputs =
        source.parameters.iter().filter(|parameter| parameter.served).map(|parameter| parameter.binding);
    let varied = flow.forward(inputs.collect());
    let useful = flow.backward();
    varied.intersection(&useful).copied().collect()
}

/// `into[b]`: the bindings whose derivative flows into `b`.
struct Flow {
    into: HashMap<usize, Names>,
    /// Names of `&mut` references.
    unique: Names,
}

impl Flow {
    fn edge(&mut self, to: usize, from: Names) {
        self.into.entry(to).or_default().extend(from);
    }

    fn forward(&self, mut reached: Names) -> Names {
        loop {
            let more: Vec<usize> = self
                .into
                .iter()
                .filter(|(to, from)| !reached.contains(to) && !from.is_disjoint(&reached))
                .map(|(to, _)| *to)
                .collect();
            if more.is_empty() {
                return reached;
            }
            reached.extend(more);
        }
    }

    fn backward(&self) -> Names {
        let mut reached = Names::from([RESULT]);
        let mut pending = vec![RESULT];
        while let Some(to) = pending.pop() {
            for &from in self.into.get(&to).into_iter().flatten() {
                if reached.insert(from) {
                    pending.push(from);
                }
            }
        }
        reached
    }

    /// Everything that `pattern` binds receives what `value` carries; through a `&mut` it goes back too.
    fn bind(&mut self, pattern: &Pat, value: &Expr) {
        let names = bound(pattern);
        let from = carriers(value);
        let lent = self.lent(value);
        if !lent.is_empty() {
            self.unique.extend(&names);
            for root in lent {
                self.edge(root, names.clone());
            }
        }
        for name in names {
            self.edge(name, from.clone());
        }
    }

    /// The bindings that a value borrows mutably.
    fn lent(&self, value: &Expr) -> Names {
        match value {
            Expr::Paren(inner) => self.lent(&inner.expr),
            Expr::Reference(inner) if inner.mutability.is_some() => carriers(&inner.expr),
            Expr::Path(_) => carriers(value).intersection(&self.unique).copied().collect(),
            Expr::MethodCall(call) if call.method.to_string().ends_with("_mut") => carriers(&call.receiver),
            Expr::MethodCall(call) => std::iter::once(&*call.receiver)
                .chain(&call.args)
                .flat_map(|inner| self.lent(inner))
                .collect(),
            Expr::Call(call) => call.args.iter().flat_map(|inner| self.lent(inner)).collect(),
            Expr::Tuple(tuple) => tuple.elems.iter().flat_map(|inner| self.lent(inner)).collect(),
            Expr::Array(array) => array.elems.iter().flat_map(|inner| self.lent(inner)).collect(),
            Expr::If(branch) => {
                let otherwise = branch.else_branch.iter().map(|(_, otherwise)| &**otherwise);
                let then = self.lent_by(&branch.then_branch);
                then.into_iter().chain(otherwise.flat_map(|inner| self.lent(inner))).collect()
            }
            Expr::Block(inner) => self.lent_by(&inner.block),
            _ => Names::new(),
        }
    }

    fn lent_by(&self, block: &syn::Block) -> Names {
        match block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => self.lent(tail),
            _ => Names::new(),
        }
    }

    /// What a loop over an iterator binds: of `zip` each side its own, of `enumerate` the item only.
    fn bind_items(&mut self, pattern: &Pat, iterator: &Expr) {
        match (pattern, iterator) {
            (Pat::Paren(inner), _) => self.bind_items(&inner.pat, iterator),
            (_, Expr::Paren(inner)) => self.bind_items(pattern, &inner.expr),
            (Pat::Tuple(pair), Expr::MethodCall(call)) if pair.elems.len() == 2 => {
                match (call.method.to_string().as_str(), call.args.first()) {
                    ("zip", Some(other)) => {
                        self.bind_items(&pair.elems[0], &call.receiver);
                        self.bind_items(&pair.elems[1], other);
                    }
                    ("enumerate", None) => self.bind_items(&pair.elems[1], &call.receiver),
                    ("rev" | "skip" | "take" | "step_by", _) => self.bind_items(pattern, &call.receiver),
                    _ => self.bind(pattern, iterator),
                }
            }
            _ => self.bind(pattern, iterator),
        }
    }

    /// What a call may write through its `&mut` arguments comes from all its arguments.
    fn arguments<'a>(&mut self, arguments: impl Iterator<Item = &'a Expr> + Clone) {
        let all: Names = arguments.clone().flat_map(carriers).collect();
        for argument in arguments {
            let written = match argument {
                Expr::Reference(reference) if reference.mutability.is_some() => carriers(&reference.expr),
                Expr::Path(_) => carriers(argument).intersection(&self.unique).copied().collect(),
                _ => Names::new(),
            };
            for root in written {
                self.edge(root, all.clone());
            }
        }
    }
}

impl<'ast> Visit<'ast> for Flow {
    fn visit_item(&mut self, _: &'ast syn::Item) {}

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            self.bind(&local.pat, &init.expr);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr(&mut self, expression: &'ast Expr) {
        match expression {
            Expr::Assign(assign) => {
                for root in roots(&assign.left) {
                    self.edge(root, carriers(&assign.right));
                }
            }
            Expr::Binary(binary) if is_compound(&binary.op) => {
                for root in roots(&binary.left) {
                    self.edge(root, carriers(&binary.right));
                }
            }
            Expr::ForLoop(each) => self.bind_items(&each.pat, &each.expr),
            Expr::Let(binding) => self.bind(&binding.pat, &binding.expr),
            Expr::Match(choice) => {
                choice.arms.iter().for_each(|arm| self.bind(unguarded(&arm.pat), &choice.expr))
            }
            Expr::Return(exit) => {
                let from = exit.expr.as_deref().map(carriers).unwrap_or_default();
                self.edge(RESULT, from);
            }
            Expr::Call(call) => self.arguments(call.args.iter()),
            Expr::MethodCall(call) => {
                self.arguments(call.args.iter());
                let from: Names = call.args.iter().flat_map(carriers).collect();
                if may_change(call) {
                    for root in roots(&call.receiver) {
                        self.edge(root, from.clone());
                    }
                }
                let receiver = carriers(&call.receiver);
                for argument in &call.args {
                    if let Expr::Closure(closure) = argument {
                        for name in closure.inputs.iter().flat_map(bound) {
                            self.edge(name, receiver.clone());
                        }
                    }
                }
            }
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}

/// The bindings whose derivative flows into the value of an expression.
pub(super) fn carriers(expression: &Expr) -> Names {
    let union =
        |expressions: &mut dyn Iterator<Item = &Expr>| expressions.flat_map(carriers).collect::<Names>();
    match expression {
        Expr::Path(path) => path.path.get_ident().and_then(binding_of).into_iter().collect(),
        Expr::Paren(inner) => carriers(&inner.expr),
        Expr::Group(inner) => carriers(&inner.expr),
        Expr::Reference(inner) => carriers(&inner.expr),
        Expr::Try(inner) => carriers(&inner.expr),
        Expr::Field(field) => carriers(&field.base),
        Expr::Index(index) => carriers(&index.expr),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => Names::new(),
        Expr::Unary(unary) => carriers(&unary.expr),
        Expr::Cast(cast) if is_integer(&cast.ty) => Names::new(),
        Expr::Cast(cast) => carriers(&cast.expr),
        Expr::Binary(binary) if is_arithmetic(&binary.op) => {
            union(&mut [&*binary.left, &*binary.right].into_iter())
        }
        Expr::MethodCall(call) if TESTS.contains(&call.method.to_string().as_str()) => Names::new(),
        Expr::MethodCall(call) => union(&mut std::iter::once(&*call.receiver).chain(&call.args)),
        Expr::Call(call) if last_segment(&call.func).as_deref() == Some("stop_gradient") => Names::new(),
        Expr::Call(call) => union(&mut std::iter::once(&*call.func).chain(&call.args)),
        Expr::Tuple(tuple) => union(&mut tuple.elems.iter()),
        Expr::Array(array) => union(&mut array.elems.iter()),
        Expr::Repeat(repeat) => carriers(&repeat.expr),
        Expr::Struct(literal) => {
            union(&mut literal.fields.iter().map(|field| &field.expr).chain(literal.rest.as_deref()))
        }
        Expr::If(branch) => {
            let mut from = block(&branch.then_branch);
            from.extend(branch.else_branch.iter().flat_map(|(_, otherwise)| carriers(otherwise)));
            from
        }
        Expr::Match(choice) => union(&mut choice.arms.iter().map(|arm| &*arm.body)),
        Expr::Block(inner) if inner.label.is_some() => mentioned(&expression.to_token_stream()),
        Expr::Block(inner) => block(&inner.block),
        Expr::Unsafe(inner) => block(&inner.block),
        Expr::Closure(closure) => carriers(&closure.body),
        Expr::Macro(call) => match call.mac.path.get_ident().map(ToString::to_string) {
            Some(name) if LOOKING_MACROS.contains(&name.as_str()) => Names::new(),
            _ => mentioned(&call.mac.tokens),
        },
        Expr::Loop(_) => mentioned(&expression.to_token_stream()),
        _ => Names::new(),
    }
}

fn block(block: &syn::Block) -> Names {
    match block.stmts.last() {
        Some(Stmt::Expr(tail, None)) => carriers(tail),
        Some(Stmt::Expr(Expr::Return(exit), _)) => exit.expr.as_deref().map(carriers).unwrap_or_default(),
        _ => Names::new(),
    }
}

/// Whether a method may change its receiver: it is a place, and the method is neither a test nor in the table.
pub(super) fn may_change(call: &syn::ExprMethodCall) -> bool {
    let name = call.method.to_string();
    is_place(&call.receiver)
        && !READERS.contains(&name.as_str())
        && !TESTS.contains(&name.as_str())
        && primitives::spelled(&name).next().is_none()
}

fn is_place(expression: &Expr) -> bool {
    match expression {
        Expr::Path(_) => true,
        Expr::Paren(inner) => is_place(&inner.expr),
        Expr::Reference(inner) => is_place(&inner.expr),
        Expr::Field(field) => is_place(&field.base),
        Expr::Index(index) => is_place(&index.expr),
        Expr::Unary(unary) => matches!(unary.op, UnOp::Deref(_)) && is_place(&unary.expr),
        // What a method gives may be a part of its receiver, as `iter_mut` does.
        Expr::MethodCall(call) => is_place(&call.receiver),
        _ => false,
    }
}

/// The bindings that a place expression is a part of.
fn roots(place: &Expr) -> Names {
    match place {
        Expr::Tuple(tuple) => tuple.elems.iter().flat_map(roots).collect(),
        Expr::Array(array) => array.elems.iter().flat_map(roots).collect(),
        other => carriers(other),
    }
}

/// The pattern of an arm without its guard.
fn unguarded(pattern: &Pat) -> &Pat {
    match pattern {
        Pat::Guard(guarded) => &guarded.pat,
        other => other,
    }
}

/// The bindings that a pattern binds.
pub(super) fn bound(pattern: &Pat) -> Names {
    mentioned(&pattern.to_token_stream())
}

/// All bindings that occur in tokens.
pub(super) fn mentioned(tokens: &TokenStream) -> Names {
    let mut names = Names::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => names.extend(binding_of(&ident)),
            TokenTree::Group(group) => names.extend(mentioned(&group.stream())),
            _ => {}
        }
    }
    names
}

pub(super) fn last_segment(function: &Expr) -> Option<String> {
    match function {
        Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

pub(super) fn is_integer(ty: &Type) -> bool {
    let text = ty.to_token_stream().to_string();
    !matches!(text.as_str(), "f32" | "f64") && text.starts_with(['u', 'i', 'b', 'c'])
}

pub(super) fn is_arithmetic(operator: &BinOp) -> bool {
    matches!(operator, BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) | BinOp::Rem(_))
}

pub(super) fn is_compound(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
    )
}
