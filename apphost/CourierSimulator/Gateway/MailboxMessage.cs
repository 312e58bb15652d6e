namespace EShop.CourierSimulator.Gateway;

/// <summary>A message that would have been sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says.</param>
public sealed record MailboxMessage(string Id, string Text);
