//! Which local names can carry a derivative from the parameters to the result, decided on syntax alone, so that
//! all other code can be copied through without being understood.
//!
//! The answer errs on the side of *active*; `infer` decides exactly, once types are known.

mod carriers;
mod failures;
mod methods;
mod wrapped;

use std::collections::{HashMap, HashSet};

use syn::visit::{self, Visit};
use syn::{Expr, Pat, Stmt};

use crate::parse::{Source, binding_of, values_of};
use crate::primitives;

use carriers::{block, roots, unguarded};

pub(crate) use carriers::{
    bound, carriers, declared, is_arithmetic, is_compound, last_segment, may_change, mentioned,
};
pub(crate) use failures::lost;
pub(crate) use methods::LOOKING_MACROS;
pub(crate) use wrapped::{is_failure, is_of_wrapped, unwraps, wrapped};

/// A set of bindings by number.
pub(crate) type Names = HashSet<usize>;

/// The node in the flow graph that stands for the result.
const RESULT: usize = usize::MAX;

/// The bindings that can carry a derivative from the served parameters to the result, and those that are `&mut`
/// references.
pub(crate) fn active(source: &Source) -> (Names, Names) {
    let flow = Flow::of(source);
    let (varied, useful) = (flow.varied(source), flow.backward());
    (varied.intersection(&useful).copied().collect(), flow.unique)
}

/// `into[b]`: the bindings whose derivative flows into `b`.
struct Flow {
    into: HashMap<usize, Names>,
    /// Names of `&mut` references.
    unique: Names,
    /// Names that are declared `mut`.
    mutable: Names,
    /// What the parameters of local closures bind: a closure may write it to what is around it.
    closures: HashMap<usize, Vec<Names>>,
}

impl Flow {
    fn of(source: &Source) -> Self {
        Self::of_body(source, &source.body)
    }

    /// The flow in a body with the source's parameters and names.
    fn of_body(source: &Source, body: &syn::Block) -> Self {
        let unique = source.parameters.iter().filter(|parameter| parameter.is_mutable());
        let unique: Names = unique.map(|parameter| parameter.binding).collect();
        let bindings = source.bindings.iter().enumerate();
        let mutable = bindings.filter(|(_, binding)| binding.mutable).map(|(number, _)| number).collect();
        let mut flow = Self { into: HashMap::new(), unique, mutable, closures: HashMap::new() };
        flow.visit_block(body);
        flow.edge(RESULT, block(body));
        for parameter in source.parameters.iter().filter(|parameter| parameter.is_mutable()) {
            flow.edge(RESULT, Names::from([parameter.binding]));
        }
        flow
    }

    /// The bindings that depend on served parameters.
    fn varied(&self, source: &Source) -> Names {
        let served = source.parameters.iter().filter(|parameter| parameter.served);
        self.forward(served.map(|parameter| parameter.binding).collect())
    }

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
        let names = wrapped::carrying(pattern);
        let from = carriers(value);
        let mut lent = self.lent(value);
        if binds_mutably(pattern) {
            lent.extend(carriers(value));
        }
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
            // What the table computes is a value.
            Expr::MethodCall(call) if primitives::spelled(&call.method.to_string()).next().is_some() => {
                Names::new()
            }
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

    /// What the parameters of a closure bind: of one that is written here, or of a local one.
    fn parameters(&self, function: &Expr) -> Vec<Names> {
        match function {
            Expr::Closure(closure) => closure.inputs.iter().map(bound).collect(),
            Expr::Paren(inner) => self.parameters(&inner.expr),
            Expr::Reference(inner) => self.parameters(&inner.expr),
            Expr::Path(path) => {
                let name = path.path.get_ident().and_then(binding_of);
                name.and_then(|name| self.closures.get(&name)).cloned().unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// Closures among the arguments of a call may be given what stands there. Gives what they bind.
    fn closures_given<'a>(&mut self, arguments: impl Iterator<Item = &'a Expr>, given: &Names) -> Names {
        let names: Names = arguments.flat_map(|argument| self.parameters(argument)).flatten().collect();
        for name in &names {
            self.edge(*name, given.clone());
        }
        names
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

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        for value in values_of(call) {
            Flow::visit_expr(self, &value);
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = &local.init {
            if let Expr::Closure(closure) = &*init.expr {
                let parameters: Vec<Names> = closure.inputs.iter().map(bound).collect();
                self.closures.extend(bound(&local.pat).into_iter().map(|name| (name, parameters.clone())));
            }
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
                choice.arms.iter().for_each(|arm| self.bind(unguarded(&arm.pat), &choice.expr));
            }
            Expr::Return(exit) => {
                let from = exit.expr.as_deref().map(carriers).unwrap_or_default();
                self.edge(RESULT, from);
            }
            Expr::Call(call) => {
                self.arguments(call.args.iter());
                for (names, argument) in self.parameters(&call.func).into_iter().zip(&call.args) {
                    for name in names {
                        self.edge(name, carriers(argument));
                    }
                }
                let given: Names = call.args.iter().flat_map(carriers).collect();
                self.closures_given(call.args.iter(), &given);
            }
            Expr::MethodCall(call) => {
                self.arguments(call.args.iter());
                // What stands beside a closure, and what it gave before.
                let given = std::iter::once(&*call.receiver).chain(&call.args).flat_map(carriers).collect();
                let parameters = self.closures_given(call.args.iter(), &given);
                if !self.lent(&call.receiver).is_empty() {
                    self.unique.extend(&parameters);
                }
                if may_change(call) {
                    // Also through what it lends to the parameters of a closure.
                    let from = call.args.iter().flat_map(carriers).chain(parameters.iter().copied());
                    let from: Names = from.collect();
                    let changeable = |root: &usize| self.mutable.contains(root) || self.unique.contains(root);
                    for root in roots(&call.receiver).into_iter().filter(changeable).collect::<Vec<_>>() {
                        self.edge(root, from.clone());
                    }
                }
            }
            _ => {}
        }
        visit::visit_expr(self, expression);
    }
}

/// Whether a pattern has `ref mut` in it.
fn binds_mutably(pattern: &Pat) -> bool {
    struct Mutably(bool);
    impl<'ast> Visit<'ast> for Mutably {
        fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
            self.0 |= name.by_ref.is_some() && name.mutability.is_some();
            visit::visit_pat_ident(self, name);
        }
    }
    let mut mutably = Mutably(false);
    mutably.visit_pat(pattern);
    mutably.0
}
