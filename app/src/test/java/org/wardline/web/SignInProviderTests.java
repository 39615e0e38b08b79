package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInProviderTests {
    @Test
    void takesAnAddressForAPlaceAndOfIpv6TheNetwork() {
        assertThat(SignInProvider.origin("198.18.0.7"))
                .isEqualTo(SignInProvider.origin("198.18.0.7"))
                .isNotEqualTo(SignInProvider.origin("198.18.0.8"));
        assertThat(SignInProvider.origin("2001:db8:1:2::5"))
                .isEqualTo(SignInProvider.origin("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(SignInProvider.origin("2001:db8:1:3::5"));
        assertThat(SignInProvider.origin("not an address"))
                .isEqualTo(SignInProvider.origin("nor this"));
    }
}
