using EShop.Users.Domain;

namespace EShop.Users.Sessions;

/// <summary>Somebody who is signed in now.</summary>
/// <param name="Tokens">What the device needs to act for them.</param>
/// <param name="User">Who they are.</param>
public sealed record SignedIn(SessionTokens Tokens, User User);
