using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Errors;

/// <summary>The digits are not those that the customer has.</summary>
public sealed class WrongHandoverCodeError(WrongHandoverCodeException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>How many more guesses there are.</summary>
    public int AttemptsLeft { get; } = exception.AttemptsLeft;
}

/// <summary>The code was wrong too often; only another proof is taken now.</summary>
public sealed class HandoverCodeLockedError(HandoverCodeLockedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The courier is not known to be at the door.</summary>
public sealed class NotAtTheDoorError(NotAtTheDoorException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>A picture has to be at an https address.</summary>
public sealed class HandoverPhotoError(HandoverPhotoException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>There is cash to be collected first.</summary>
public sealed class CashNotCollectedError(CashNotCollectedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>How much.</summary>
    public Money Amount { get; } = exception.Amount;
}
