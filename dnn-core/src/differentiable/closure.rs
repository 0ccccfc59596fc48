//! Functions as arguments. Where a derivative flows through a call of a function parameter, derivatives are given two
//! arguments in its place: what the function captures, by reference, and the function with its pullback. The function
//! is a companion, of the function's arguments and a marker for each; [`Captured`] is the pullback of one that
//! captures something.

use core::fmt::Debug;

use super::{Active, Activity, Differentiable, Gradient, NoGradient, Operand};

/// The pullback of a function that captures `C`: it is given the captured values and the arguments again.
#[diagnostic::on_unimplemented(
    message = "this is not the pullback of a function of these arguments",
    note = "where a derivative flows through a function that is an argument, give the derivative two arguments: \
            `&()` and the companion of an annotated function, such as `square_pullback`"
)]
pub trait Reverse<C: Differentiable + ?Sized, Arguments, Cotangent> {
    /// One entry per argument, in a tuple.
    type Entries;

    /// The gradient of what is captured, and the entries of the arguments.
    fn reverse(
        self,
        captures: &C,
        arguments: Arguments,
        cotangent: Cotangent,
    ) -> (Gradient<C>, Self::Entries);
}

/// The pullback of a closure.
#[derive(Clone, Copy)]
pub struct Captured<P>(P);

impl<P> Debug for Captured<P> {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Captured")
    }
}

impl<P, C, Arguments, Cotangent, Entries> Reverse<C, Arguments, Cotangent> for Captured<P>
where
    C: Differentiable,
    P: FnOnce(&C, Arguments, Cotangent) -> (Gradient<C>, Entries),
{
    type Entries = Entries;

    #[inline]
    fn reverse(self, captures: &C, arguments: Arguments, cotangent: Cotangent) -> (Gradient<C>, Entries) {
        (self.0)(captures, arguments, cotangent)
    }
}

/// The pullback of a function through which no derivative flows.
#[derive(Clone, Copy, Debug)]
pub struct Unvaried;

/// What a closure captures though it carries no derivative.
#[derive(Clone, Copy, Debug)]
pub struct Fixed<T>(pub T);

impl<T> Operand for Fixed<T> {
    type Value = Self;

    #[inline]
    fn operand(&self) -> &Self {
        self
    }
}

impl<T> Differentiable for Fixed<T> {
    type Gradient = NoGradient;

    #[inline]
    fn zero_gradient(&self) -> NoGradient {
        NoGradient
    }
}

/// Functions of so many arguments: their calls, the companions of these, and what says that a closure is a pullback.
macro_rules! functions {
    ($call:ident $companion:ident $captured:ident $($ty:ident $name:ident $marker:ident $mark:ident),+) => {
        impl<P, Cotangent, $($ty, $marker),+> Reverse<(), ($($ty,)+), Cotangent> for P
        where P: FnOnce($($ty,)+ Cotangent) -> ($($marker,)+)
        {
            type Entries = ($($marker,)+);

            #[inline]
            fn reverse(
                self,
                (): &(),
                ($($name,)+): ($($ty,)+),
                cotangent: Cotangent,
            ) -> (NoGradient, ($($marker,)+)) {
                (NoGradient, self($($name,)+ cotangent))
            }
        }

        impl<Cotangent, $($ty: Differentiable),+> Reverse<(), ($($ty,)+), Cotangent> for Unvaried {
            type Entries = ($(Gradient<$ty>,)+);

            #[inline]
            fn reverse(self, (): &(), ($($name,)+): ($($ty,)+), _: Cotangent) -> (NoGradient, Self::Entries) {
                (NoGradient, ($($name.zero_gradient(),)+))
            }
        }

        /// The value of a function.
        #[inline]
        pub fn $call<C, F, P, R, $($ty),+>(_: &C, function: &F, $($name: $ty),+) -> R
        where F: Fn($($ty,)+ $(functions!(Active $ty)),+) -> (R, P)
        {
            function($($name,)+ $(functions!(value $ty)),+).0
        }

        /// The companion of a call.
        #[inline]
        #[allow(clippy::too_many_arguments, reason = "a companion takes a marker for each of its arguments")]
        pub fn $companion<C, F, P, R, $($ty,)+ ByC: Activity, ByF: Activity, $($marker: Activity),+>(
            _: &C,
            function: &F,
            $($name: $ty,)+
            by_captures: ByC,
            _: ByF,
            $($mark: $marker,)+
        ) -> (
            R,
            impl FnOnce(&C, (), $($ty,)+ Gradient<R>)
                -> (ByC::Entry<Gradient<C>>, NoGradient, $($marker::Entry<Gradient<$ty>>),+)
                + use<C, F, P, R, $($ty,)+ ByC, ByF, $($marker),+>,
        )
        where
            C: Differentiable,
            R: Differentiable,
            $($ty: Differentiable,)+
            F: Fn($($ty,)+ $(functions!(Active $ty)),+) -> (R, P),
            P: Reverse<C, ($($ty,)+), Gradient<R>, Entries = ($(Gradient<$ty>,)+)>,
        {
            let (value, pullback) = function($($name,)+ $(functions!(value $ty)),+);
            (value, move |captures: &C, (), $($name: $ty,)+ cotangent: Gradient<R>| {
                let (gradient, ($($name,)+)) = pullback.reverse(captures, ($($name,)+), cotangent);
                (by_captures.entry(|| gradient), NoGradient, $($mark.entry(|| $name)),+)
            })
        }

        /// The pullback of a closure; what it is given besides says of which types.
        #[inline]
        pub fn $captured<C, R, P, $($ty, $marker),+>(_: &C, $(_: &$ty,)+ _: &R, pullback: P) -> Captured<P>
        where
            C: Differentiable,
            R: Differentiable,
            P: FnOnce(&C, ($($ty,)+), Gradient<R>) -> (Gradient<C>, ($($marker,)+)),
        {
            Captured(pullback)
        }
    };
    (Active $ty:ident) => { Active };
    (value $ty:ident) => { Active };
}

functions!(call1 call1_pullback captured1 A a ByA by_a);
functions!(call2 call2_pullback captured2 A a ByA by_a, B b ByB by_b);
functions!(call3 call3_pullback captured3 A a ByA by_a, B b ByB by_b, D d ByD by_d);
functions!(call4 call4_pullback captured4 A a ByA by_a, B b ByB by_b, D d ByD by_d, E e ByE by_e);
