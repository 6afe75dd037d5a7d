# A formula for Homebrew. Not tried yet: no Mac was at hand. Before it is used, `url` and `sha256` have to name a
# release's archive.
class Trueline < Formula
  desc "Finds contact channels of scams and wrong facts about carriers in texts"
  homepage "https://trueline.example/"
  url "https://trueline.example/trueline-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license all_of: ["Apache-2.0", "CC-BY-SA-4.0", "MPL-2.0"]

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "gmime"
  depends_on "libpsl"
  depends_on "libyaml"
  depends_on "md4c"
  depends_on "vectorscan"

  uses_from_macos "libxml2"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "trueline"
    system "make", "install-files", "PREFIX=#{prefix}"
  end

  test do
    (testpath/"message.txt").write("柬埔寨Smart的客服热线是127，拨打办理。\n")
    assert_match "wrong-hotline", shell_output("#{bin}/trueline scan message.txt", 1)
  end
end
