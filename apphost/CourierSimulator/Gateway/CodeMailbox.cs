using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace EShop.CourierSimulator.Gateway;

/// <summary>Reads one-time codes where the development shop shows what it would have sent.</summary>
public sealed partial class CodeMailbox(HttpClient http, IOptions<SimulatorOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    /// <summary>The ids of the messages to a number that are there.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(string phone, CancellationToken cancellationToken)
        => (await ReadAsync(phone, cancellationToken)).Select(message => message.Id).ToHashSet();

    /// <summary>Waits for a message to a number that was not there before, and returns the six digits in it.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public async Task<string> WaitForCodeAsync(
        string phone,
        IReadOnlySet<string> known,
        CancellationToken cancellationToken)
    {
        var deadline = clock.GetUtcNow() + options.Value.CodeTimeout;

        while (clock.GetUtcNow() < deadline)
        {
            var code = (await ReadAsync(phone, cancellationToken))
                .Where(message => !known.Contains(message.Id))
                .Select(message => SixDigits().Match(message.Text))
                .FirstOrDefault(match => match.Success);

            if (code is not null)
            {
                return code.Value;
            }

            await Task.Delay(s_look, clock, cancellationToken);
        }

        throw new TimeoutException("No code came.");
    }

    private async Task<IReadOnlyList<MailboxMessage>> ReadAsync(string phone, CancellationToken cancellationToken)
        => await http.GetFromJsonAsync<IReadOnlyList<MailboxMessage>>(
            new Uri($"{options.Value.Mailbox}?to={Uri.EscapeDataString(phone)}"),
            cancellationToken) ?? [];

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixDigits();
}
