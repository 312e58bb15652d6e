using EShop.Users.Domain;

namespace EShop.Users.Codes;

/// <summary>Takes a one-time code to its phone.</summary>
public interface IOtpSender
{
    /// <summary>Hands the message over; whether it arrives, nobody knows.</summary>
    Task SendAsync(PhoneNumber phone, OtpChannel channel, string code, CancellationToken cancellationToken);
}
