using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type to allow records; .NET Standard 2.0 does not have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
