namespace EShop.Contracts.Events.Payments;

/// <summary>Why a payment was declined.</summary>
public enum DeclineReason
{
    /// <summary>There is not enough money.</summary>
    InsufficientFunds,

    /// <summary>The card is no longer valid.</summary>
    CardExpired,

    /// <summary>The provider suspects fraud.</summary>
    SuspectedFraud,

    /// <summary>The customer could not prove who they are.</summary>
    ChallengeFailed,

    /// <summary>The customer did not answer in time.</summary>
    ChallengeExpired,

    /// <summary>The provider said no and not why.</summary>
    Refused
}
