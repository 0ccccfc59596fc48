//! Statements as tokens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::operation::accumulating_kernel;
use super::{Writer, names};
use crate::ir::{
    Argument, Block, Call, Entries, Expression, Float, Kind, Name, Opening, Operation, Passing, Place,
    Projection, Spelling, Statement, Ty, Var,
};
use crate::primitives::{self, counting};

impl Writer<'_> {
    pub(super) fn block(&self, block: &Block) -> TokenStream {
        let mut out = TokenStream::new();
        let mut statements = block.statements.iter().peekable();
        while let Some(statement) = statements.next() {
            if let (Statement::Declare { variable }, Some(next)) = (statement, statements.peek()) {
                if let Some(value) = self.branch_value(next, *variable) {
                    let name = self.name(*variable);
                    out.extend(quote!(let #name = #value;));
                    statements.next();
                    continue;
                }
            }
            out.extend(self.statement(statement));
        }
        out
    }

    /// The float type that numbers take beside a variable.
    pub(super) fn scalar(&self, variable: Var) -> Float {
        self.program.variables[variable].ty.scalar().unwrap_or(Float::Some)
    }

    /// The float type that numbers take beside what is in a place.
    fn scalar_in(&self, place: &Place) -> Float {
        self.program.place_type(place).scalar().unwrap_or_else(|| self.scalar(place.root))
    }

    fn statement(&self, statement: &Statement) -> TokenStream {
        match statement {
            Statement::Let { variable, value } => {
                let name = self.name(*variable);
                let mutable = names::is_mut(self.program, *variable).then(|| quote!(mut));
                let tokens = self.value(value, &self.scalar(*variable));
                let ty = self.asked_type(*variable, value);
                let value = self.guarded(*variable, value, tokens);
                quote!(let #mutable #name #ty = #value;)
            }
            Statement::Declare { variable } => {
                // Numbers in copied text may be all that it gets.
                let constant = self.program.variables[*variable].kind == Kind::Mutable;
                let ty = constant.then(|| self.float_type(*variable)).flatten();
                let name = self.name(*variable);
                quote!(let #name #ty;)
            }
            Statement::Bind { pattern, value } => {
                let pattern = self.verbatim(&pattern.text).0;
                let value = self.verbatim(value).0;
                quote!(let #pattern = #value;)
            }
            // The text before it did it: there is no such place in a value.
            Statement::Assign { place, .. } if self.is_in_variant(place) => TokenStream::new(),
            Statement::Assign { place, value } => {
                if let Some((sign, step)) = counting::step_of(place, value) {
                    let (name, step) = (self.name(place.root), self.expression(step, &Float::Some).0);
                    return if sign == "+" { quote!(#name += #step;) } else { quote!(#name -= #step;) };
                }
                let tokens = self.value(value, &self.scalar_in(place));
                if let Some(vector) = place.grown() {
                    let vector = self.reached(&vector, true);
                    return quote!(#vector.push(#tokens););
                }
                let target = self.target(place);
                self.guarded_change(place.root, value, quote!(#target = #tokens;))
            }
            Statement::Update { place, operator, value } => {
                let subtracts =
                    [&primitives::SUB, &primitives::MATRIX_SUB, &primitives::UNKNOWN_SUB].contains(operator);
                let value = self.value(value, &self.scalar_in(place));
                let target = self.target(place);
                if subtracts { quote!(#target -= #value;) } else { quote!(#target += #value;) }
            }
            Statement::Accumulate { place, value } => {
                self.guarded_change(place.root, value, self.accumulate(place, value))
            }
            Statement::If { condition, then, otherwise } => self.branch(condition, then, otherwise),
            Statement::Match(choice) => self.choice(choice),
            Statement::Loop(repeat) => self.repeat(repeat, None),
            Statement::Scope(scope) => self.scope(scope),
            Statement::Exit(exit) => {
                let label = self.label(exit.exit);
                quote!(break #label;)
            }
            // Who comes here has not left.
            Statement::Rest(rest) => self.block(&rest.body),
            Statement::Call(call) => self.call(call),
            Statement::Entries(entries) => self.entries(entries),
            Statement::Storage(storage) => self.storage(storage),
            Statement::Effect(verbatim) => {
                let tokens = self.verbatim(verbatim).0;
                match syn::parse2::<syn::Stmt>(tokens.clone()) {
                    Ok(syn::Stmt::Item(_) | syn::Stmt::Macro(syn::StmtMacro { semi_token: Some(_), .. })) => {
                        tokens
                    }
                    _ => quote!(#tokens;),
                }
            }
        }
    }

    /// The type of a variable, where its value is converted to whatever is asked for: `x.into()`.
    fn asked_type(&self, variable: Var, value: &Expression) -> Option<TokenStream> {
        let Expression::Apply(application) = value else { return None };
        let asks = match (&application.operation, application.spelling.inside()) {
            (Operation::Primitive(primitive), Spelling::Method { name, .. }) => {
                *primitive == &primitives::CAST && name == "into"
            }
            (Operation::Primitive(primitive), Spelling::Path(_)) => *primitive == &primitives::CAST,
            _ => false,
        };
        asks.then(|| self.float_type(variable)).flatten()
    }

    fn float_type(&self, variable: Var) -> Option<TokenStream> {
        match &self.program.variables[variable].ty {
            Ty::Float(Float::F32) => Some(quote!(: f32)),
            Ty::Float(Float::F64) => Some(quote!(: f64)),
            _ => None,
        }
    }

    /// Whether a place is in a variant of a value, not of a gradient.
    fn is_in_variant(&self, place: &Place) -> bool {
        let gradient = matches!(self.program.variables[place.root].name, Name::Gradient(_));
        !gradient && place.path.iter().any(|step| matches!(step, Projection::Variant(..)))
    }

    /// An assignment target: a reference parameter is written through.
    fn target(&self, place: &Place) -> TokenStream {
        let tokens = self.reached(place, true);
        let reference = matches!(self.program.variables[place.root].ty, Ty::Reference { mutable: true, .. });
        if reference && place.path.is_empty() { quote!(*#tokens) } else { tokens }
    }

    /// An adjoint takes a contribution.
    fn accumulate(&self, place: &Place, value: &Expression) -> TokenStream {
        let scalar = self.scalar_in(place);
        let target = self.target(place);
        let core = &self.core;
        let ty = self.program.place_type(place);
        if let Ty::Float(float) = ty.value() {
            let value = self.value(value, &scalar);
            return match float {
                // `Float` has no `AddAssign`.
                Float::Parameter { .. } if ty.is_copy() => quote!(#target = #target + #value;),
                Float::Parameter { .. } => quote!(#target = ::core::clone::Clone::clone(&#target) + #value;),
                _ => quote!(#target += #value;),
            };
        }
        if let Ty::Matrix(_) = ty.value() {
            if let Expression::Apply(application) = value {
                let small = application.ty.is_matrix()
                    && matches!(application.ty.value(), Ty::Matrix(m) if m.is_small());
                if let Some(kernel) = accumulating_kernel(application).filter(|_| !small) {
                    let kernel: TokenStream = kernel.parse().expect("paths are tokens");
                    let [a, b] = [0, 1].map(|i| self.reference(&application.operands[i], &scalar));
                    return quote!(#core::#kernel(&mut #target, #a, #b););
                }
            }
            let value = self.reference(value, &scalar);
            return quote!(#core::kernel::accumulate(&mut #target, #value););
        }
        let value = self.value(value, &scalar);
        match ty.value() {
            // A type parameter has none of our traits.
            Ty::Array(element, _) if matches!(**element, Ty::Float(Float::Parameter { .. })) => {
                quote!(#core::__private::accumulate_numbers(&mut #target, #value);)
            }
            _ => quote!(#core::__private::accumulate(&mut #target, #value);),
        }
    }

    fn call(&self, call: &Call) -> TokenStream {
        let span = super::located(call.span);
        let result = call.result.map_or_else(|| quote!(_), |result| self.name(result));
        let pullback = self.name(call.pullback);
        let stated = call.result.and_then(|result| match &self.program.variables[result].ty {
            Ty::Float(Float::Parameter { name, .. }) => Some(Ident::new(name, Span::call_site())),
            _ => None,
        });
        let stated = stated.map(|ty| quote!(: (#ty, _)));
        let mut arguments: Vec<TokenStream> = Vec::new();
        for (i, argument) in call.arguments.iter().enumerate() {
            if call.method && i == 0 {
                continue;
            }
            arguments.push(match argument.passing {
                Passing::Plain => self.value(&argument.value, &Float::Some),
                Passing::Shared => self.reference(&argument.value, &Float::Some),
                Passing::View { by_method } => self.view(argument, by_method),
                Passing::Mutable => self.unique(&argument.value),
                Passing::Function => self.function(&argument.value),
                Passing::Either => unreachable!("a receiver stands before the dot"),
            });
        }
        let markers: Vec<TokenStream> =
            call.arguments.iter().map(|argument| self.argument_marker(argument)).collect();
        let companion = Self::respanned(&call.companion, span);
        let core = &self.core;
        // A result that is a float only by what is done with it is confirmed where no one reads.
        let confirmed = call.result.filter(|result| {
            self.markers.is_some() && self.program.variables[*result].ty == Ty::Float(Float::Some)
        });
        let confirmed = confirmed.map(|result| {
            let name = self.name(result);
            quote_spanned!(span=> #core::__private::confirm_scalar(&#name);)
        });
        let receiver = call.method.then(|| {
            let receiver = match call.arguments[0].value.place() {
                Some(place) => self.place(&place),
                None => self.expression(&call.arguments[0].value, &Float::Some).0,
            };
            quote_spanned!(span=> #receiver.)
        });
        let made = quote_spanned!(span=> #receiver #companion(#(#arguments,)* #(#markers),*));
        let made = match call.opening {
            Opening::Plain => made,
            Opening::Question => quote_spanned!(span=> #made ?),
            Opening::Kept => quote_spanned!(span=> #core::__private::kept(#made)),
        };
        let ran = call.ran.map(|ran| {
            let ran = self.name(ran);
            quote!(let #ran = #pullback.is_some();)
        });
        let shortened = self.shortened(call);
        quote_spanned!(span=> let (#result, #pullback) #stated = #made; #shortened #ran #confirmed)
    }

    fn respanned(tokens: &TokenStream, span: Span) -> TokenStream {
        tokens
            .clone()
            .into_iter()
            .map(|mut token| {
                token.set_span(span);
                token
            })
            .collect()
    }

    /// All tokens, those in groups too, at one place.
    pub(super) fn respanned_deep(tokens: &TokenStream, span: Span) -> TokenStream {
        Self::respanned(tokens, span)
            .into_iter()
            .map(|token| match token {
                proc_macro2::TokenTree::Group(group) => {
                    let inner = Self::respanned_deep(&group.stream(), span);
                    let mut group = proc_macro2::Group::new(group.delimiter(), inner);
                    group.set_span(span);
                    group.into()
                }
                other => other,
            })
            .collect()
    }

    /// `&mut place`, or the reference itself lent on.
    fn unique(&self, argument: &Expression) -> TokenStream {
        match argument.place() {
            Some(place) => {
                let target = self.target(&place);
                quote!(&mut #target)
            }
            None => self.expression(argument, &Float::Some).0,
        }
    }

    /// A view of a matrix that the derivative may hold by value.
    fn view(&self, argument: &Argument, by_method: bool) -> TokenStream {
        let core = &self.core;
        let matrix = self.reference(&argument.value, &Float::Some);
        let view =
            if by_method { quote!((#matrix).as_view()) } else { quote!(#core::__private::view(#matrix)) };
        Self::respanned_deep(&view, super::located(argument.span))
    }

    /// An argument as it is given to the pullback again.
    fn again(&self, argument: &Argument, mutable: Option<&Place>, receiver: bool) -> TokenStream {
        let core = &self.core;
        if argument.passing == Passing::Mutable {
            return match mutable {
                Some(place) => self.adjoint_reference(place),
                None => {
                    let value = self.reference(&argument.value, &Float::Some);
                    quote!(&mut #core::__private::zero(#value))
                }
            };
        }
        if let Some(before) = &argument.before {
            let before = self.reference(before, &Float::Some);
            let gradient = match mutable {
                Some(place) => self.adjoint_reference(place),
                None => quote!(&mut #core::__private::zero(#before)),
            };
            return quote!(#core::__private::lend(#before, #gradient));
        }
        if argument.passing == Passing::Function {
            return quote!(());
        }
        if let Passing::View { by_method } = argument.passing {
            return self.view(argument, by_method);
        }
        if argument.passing == Passing::Shared || receiver {
            self.reference(&argument.value, &Float::Some)
        } else {
            self.value(&argument.value, &Float::Some)
        }
    }

    fn entries(&self, entries: &Entries) -> TokenStream {
        let core = &self.core;
        let call = &entries.call;
        let names: Vec<TokenStream> = entries
            .bound
            .iter()
            .zip(&call.arguments)
            .enumerate()
            .map(|(i, (entry, argument))| match entry {
                Some(entry) => self.name(*entry),
                None if argument.passing == Passing::Mutable => {
                    format_ident!("written{}", i).into_token_stream()
                }
                None => quote!(_),
            })
            .collect();
        let arguments = call.arguments.iter().zip(&entries.mutable).enumerate();
        let arguments = arguments
            .map(|(i, (argument, mutable))| self.again(argument, mutable.as_ref(), call.method && i == 0));
        let upstream = match &entries.upstream {
            Some(upstream) => self.value(upstream, &Float::Some),
            None => {
                Self::respanned_deep(&quote!(#core::__private::Dropped::dropped()), super::located(call.span))
            }
        };
        let pullback = self.called(call);
        let mut out = quote!(let (#(#names,)*) = #pullback(#(#arguments,)* #upstream););
        if let (Some(Passing::Either), Some(Some(place)), Some(name)) =
            (call.arguments.first().map(|argument| argument.passing), entries.mutable.first(), names.first())
        {
            let gradient = self.adjoint_reference(place);
            let receive = Self::respanned(&quote!(#core::__private::receive), super::located(call.span));
            out.extend(quote!(#receive(#gradient, #name);));
        }
        for (i, argument) in call.arguments.iter().enumerate().filter(|(_, a)| a.passing == Passing::Mutable)
        {
            let entry = format_ident!("written{}", i);
            let check = quote!(#core::__private::written(#entry););
            out.extend(Self::respanned_deep(&check, super::located(argument.span)));
        }
        for ((entry, name), argument) in entries.bound.iter().zip(&names).zip(&call.arguments) {
            let Some(entry) = *entry else { continue };
            let span = super::located(argument.span);
            if argument.passing == Passing::Either {
                continue;
            }
            out.extend(self.taken(name, argument, span));
            let viewed = matches!(argument.passing, Passing::View { .. }).then(|| {
                let value = self.reference(&argument.value, &Float::Some);
                quote!(let #name = #core::__private::viewed(&#name, #value);)
            });
            if self.markers.is_none() {
                out.extend(viewed);
                continue;
            }
            // Whether there is an entry is known only to those who call this companion.
            let marker = self.marker(&argument.value);
            let none = self.vacant(&self.program.variables[entry].ty);
            out.extend(if self.is_open(argument) {
                let gradient = Ident::new("__gradient", span);
                quote!(let #name = #name.#gradient(#marker, || #none);)
            } else {
                let gradient = Ident::new("gradient", span);
                quote!(let #name = #core::__private::Activity::#gradient(#marker, #name, || #none);)
            });
            out.extend(viewed);
        }
        // The pullback is called if one of its arguments is wanted.
        let depends = call.arguments.iter().fold(0, |all, argument| all | self.depends(&argument.value));
        let Some(wanted) = self.wanted(depends) else { return out };
        let bound: Vec<Var> = entries
            .bound
            .iter()
            .zip(&call.arguments)
            .filter(|(_, argument)| argument.passing != Passing::Either)
            .filter_map(|(entry, _)| *entry)
            .collect();
        let names = bound.iter().map(|entry| self.name(*entry));
        let names = quote!((#(#names,)*));
        let none = bound.iter().map(|entry| self.vacant(&self.program.variables[*entry].ty));
        quote!(let #names = if #wanted { #out #names } else { (#(#none,)*) };)
    }

    /// Takes an entry. That of a constant parameter refuses to be taken, unless the argument is constant too: a part of
    /// what carries a derivative may be. That of a field says so itself, where the entry is added to its gradient.
    fn taken(&self, name: &TokenStream, argument: &Argument, span: Span) -> TokenStream {
        if !self.is_open(argument) {
            let method = Ident::new("__entry", span);
            return quote!(let #name = #name.#method(););
        }
        let part = argument.value.place().is_none_or(|place| !place.is_whole());
        if part {
            return TokenStream::new();
        }
        let method = Ident::new("__entry_of", span);
        let value = self.reference(&argument.value, &Float::Some);
        quote!(let #name = #name.#method(#value);)
    }

    /// Whether only rustc knows the type of an argument.
    fn is_open(&self, argument: &Argument) -> bool {
        let ty = argument.value.place().map_or(Ty::Unknown, |place| self.program.place_type(&place));
        *ty.value() == Ty::Unknown
    }

    /// `&mut adjoint`.
    fn adjoint_reference(&self, place: &Place) -> TokenStream {
        let tokens = self.reached(place, true);
        quote!(&mut #tokens)
    }
}
