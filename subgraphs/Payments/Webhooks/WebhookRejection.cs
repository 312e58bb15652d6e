namespace EShop.Payments.Webhooks;

/// <summary>Why a message is not believed.</summary>
public enum WebhookRejection
{
    /// <summary>It says not who signed it, or when, in the form that is agreed.</summary>
    NotSigned,

    /// <summary>Nobody who has the secret signed it.</summary>
    WrongSignature,

    /// <summary>It was signed long ago, or in the future: somebody may repeat what they have overheard.</summary>
    OutOfTime,

    /// <summary>It is signed and still makes no sense.</summary>
    Malformed
}
