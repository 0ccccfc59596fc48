//! One slot for values of which there is one at most.

/// What a pullback keeps of branches of which one ran: the pullback of what that one called.
#[derive(Debug, Default)]
pub enum Either<A, B> {
    /// Neither ran, or what was kept is taken.
    #[default]
    Neither,
    /// The first ran.
    First(A),
    /// The second ran.
    Second(B),
}

impl<A, B> Either<A, B> {
    /// What the first kept.
    ///
    /// # Panics
    ///
    /// If it did not run.
    #[inline]
    pub fn take_first(&mut self) -> A {
        match core::mem::take(self) {
            Self::First(kept) => kept,
            _ => unreachable!("the pullback of a branch that did not run"),
        }
    }

    /// What the second kept.
    ///
    /// # Panics
    ///
    /// If it did not run.
    #[inline]
    pub fn take_second(&mut self) -> B {
        match core::mem::take(self) {
            Self::Second(kept) => kept,
            _ => unreachable!("the pullback of a branch that did not run"),
        }
    }
}
