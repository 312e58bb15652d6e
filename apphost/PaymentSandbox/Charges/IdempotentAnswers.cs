namespace EShop.PaymentSandbox.Charges;

/// <summary>What was answered under which key: a repeat gets the same answer and does nothing.</summary>
internal sealed class IdempotentAnswers
{
    private readonly Dictionary<string, (string Request, ChargeView Answer)> _answers = [];

    /// <summary>Runs a request, or gives the answer of the first time.</summary>
    /// <param name="key">What the caller chose.</param>
    /// <param name="request">All that the answer depends on.</param>
    /// <param name="run">Does it; when it throws, nothing is remembered.</param>
    /// <param name="isFirst">Whether it was done now.</param>
    /// <exception cref="SandboxRefusalException">The key came with another request.</exception>
    public ChargeView Run(string key, string request, Func<ChargeView> run, out bool isFirst)
    {
        isFirst = !_answers.TryGetValue(key, out var earlier);

        if (isFirst)
        {
            earlier = (request, run());
            _answers[key] = earlier;
        }

        SandboxRefusalException.ThrowUnless(earlier.Request == request, "idempotency_key_reused");
        return earlier.Answer;
    }
}
